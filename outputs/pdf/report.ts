import { PDFDocument, type PDFImage } from "@cantoo/pdf-lib";
import { paragraph } from "~/outputs/pdf/closing";
import { type Block, paginate } from "~/outputs/pdf/flow";
import { drawCustomer, drawFoot, drawSeller } from "~/outputs/pdf/letterhead";
import { photoBlocks, signatureBlock } from "~/outputs/pdf/report-pictures";
import { A4, embedPicture, LEFT, MARGIN, mixInk, Pen, RIGHT, WIDTH } from "~/outputs/pdf/sheet";
import { loadType, type Typeset, wrap } from "~/outputs/pdf/type";
import type { ReportLine, ReportPaper } from "~/outputs/report";

/** Where answers begin beside their labels. */
const ANSWER = LEFT + 178;

/** A report with everything drawn, before it is given its properties and saved. */
export async function drawReport(paper: ReportPaper): Promise<PDFDocument> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const type = await loadType(doc);
  const ink = mixInk(paper.accent);
  const logo = paper.seller.logo ? await embedPicture(doc, paper.seller.logo) : null;
  const pictures = new Map<Uint8Array, PDFImage>();
  for (const { lines } of paper.sections)
    for (const line of lines)
      for (const { bytes } of line.kind === "photos" ? line.photos : []) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other: a report has many, and they are large
        const image = await embedPicture(doc, bytes).catch(() => null);
        if (image) pictures.set(bytes, image);
      }
  const nextPen = () => new Pen(doc.addPage([A4.width, A4.height]), type, ink);
  const first = nextPen();
  const pages = paginate(contents(paper, type, pictures), {
    firstTop: drawHead(first, paper, logo),
    nextTop: MARGIN.top + 18,
    bottom: A4.height - MARGIN.bottom,
    headingHeight: 0,
  });
  pages.forEach((page, index) => {
    const pen = index === 0 ? first : nextPen();
    if (index > 0) drawRunning(pen, paper);
    for (const { block, top } of page.placed) block.draw(pen, top);
    drawFoot(pen, paper, index, pages.length);
  });
  describe(doc, paper);
  return doc;
}

function drawHead(pen: Pen, paper: ReportPaper, logo: PDFImage | null): number {
  const sellerEnd = drawSeller(pen, paper, logo);
  const customerEnd = drawCustomer(pen, paper);
  let y = Math.max(sellerEnd + 44, customerEnd + 34, 238);
  for (const line of wrap(pen.type.regular, paper.title, 23, WIDTH)) {
    pen.text(line, LEFT, y, { size: 23 });
    y += 28;
  }
  y -= 10;
  const kind = [
    paper.kind === paper.title ? "" : paper.kind,
    paper.revision > 1 ? `version ${paper.revision}, corrige la version ${paper.revision - 1}` : "",
  ];
  const under = kind.filter(Boolean).join(", ");
  if (under) {
    pen.text(under, LEFT, y, { size: 11, color: pen.ink.quiet });
    y += 10;
  }
  const width = WIDTH / 3;
  let deepest = 0;
  paper.facts.forEach((fact, index) => {
    const x = LEFT + index * width;
    pen.text(fact.label, x, y + 12, { size: 7.5, color: pen.ink.quiet });
    const lines = wrap(pen.type.regular, fact.value, 9, width - 12);
    lines.forEach((line, at) => pen.text(line, x, y + 24 + at * 11.5, { size: 9 }));
    deepest = Math.max(deepest, lines.length);
  });
  return y + 24 + deepest * 11.5 + 8;
}

function contents(paper: ReportPaper, type: Typeset, pictures: Map<Uint8Array, PDFImage>): Block[] {
  return [
    ...paper.sections.flatMap((section) =>
      section.lines.length === 0
        ? []
        : [
            ...(section.title ? [titleBlock(section.title)] : []),
            ...section.lines.flatMap((line) => lineBlocks(line, type, pictures)),
            { height: 14, space: true, draw: () => {} },
          ],
    ),
    ...paragraph(type, `Empreinte SHA-256 de ce rapport : ${paper.fingerprint}`, 6.5, true, 0),
  ];
}

const titleBlock = (title: string): Block => ({
  height: 30,
  keepWithNext: true,
  draw(pen, top) {
    pen.text(title, LEFT, top + 18, { size: 13, face: pen.type.bold });
    pen.rule(LEFT, RIGHT, top + 25, pen.ink.accent, 0.9);
  },
});

function lineBlocks(line: ReportLine, type: Typeset, pictures: Map<Uint8Array, PDFImage>): Block[] {
  switch (line.kind) {
    case "heading":
      return [
        {
          height: 22,
          keepWithNext: true,
          draw: (pen, top) => pen.text(line.text, LEFT, top + 15, { size: 10, face: pen.type.bold }),
        },
      ];
    case "note":
      return paragraph(type, line.text, 8.5, true, 6);
    case "photos":
      return photoBlocks(line, type, pictures);
    case "signature":
      return [signatureBlock(line)];
    case "answer":
      return answerBlocks(line.label, line.text || "—", type);
  }
}

/** A label at the left, its answer at the right, a row a line so that long ones run over pages. */
function answerBlocks(label: string, text: string, type: Typeset): Block[] {
  const labels = wrap(type.regular, label, 9, ANSWER - LEFT - 14);
  const lines = wrap(type.regular, text, 9.5, RIGHT - ANSWER);
  const rows = Math.max(labels.length, lines.length);
  return Array.from({ length: rows }, (_, at) => {
    const last = at === rows - 1;
    return {
      height: last ? 17 : 13,
      keepWithNext: at === 0 && rows > 1,
      draw(pen: Pen, top: number) {
        pen.text(labels[at] ?? "", LEFT, top + 11, { size: 9, color: pen.ink.quiet });
        pen.text(lines[at] ?? "", ANSWER, top + 11, { size: 9.5 });
        if (last) pen.rule(LEFT, RIGHT, top + 16);
      },
    };
  });
}

function drawRunning(pen: Pen, paper: ReportPaper): void {
  const style = { size: 8, color: pen.ink.quiet };
  pen.text(paper.title, LEFT, MARGIN.top + 4, style);
  pen.text(paper.customer.name, RIGHT, MARGIN.top + 4, { ...style, align: "right" });
}

function describe(doc: PDFDocument, paper: ReportPaper): void {
  const at = new Date(paper.printedAt);
  doc.setTitle(`${paper.title}, ${paper.customer.name}`, { showInWindowTitleBar: true });
  doc.setSubject(paper.kind);
  doc.setAuthor(paper.seller.tradeName || paper.seller.legalName);
  doc.setCreator("Aplomb");
  doc.setProducer("Aplomb");
  doc.setLanguage("fr-FR");
  doc.setCreationDate(at);
  doc.setModificationDate(at);
}
