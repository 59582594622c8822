import { PDFDocument } from "@cantoo/pdf-lib";
import type { Paper } from "~/outputs/paper";
import { acceptanceBlocks, mentionBlocks, paragraph, paymentBlocks } from "~/outputs/pdf/closing";
import { drawHeading, HEADING_HEIGHT, planColumns } from "~/outputs/pdf/columns";
import { type Block, type PlacedPage, paginate } from "~/outputs/pdf/flow";
import { drawFoot, drawLetterhead, drawRunningHead } from "~/outputs/pdf/letterhead";
import { tableBlocks } from "~/outputs/pdf/line-table";
import { A4, embedPicture, LEFT, MARGIN, mixInk, Pen, WIDTH } from "~/outputs/pdf/sheet";
import { drawTerms, termsPages } from "~/outputs/pdf/terms";
import { totalsBlock } from "~/outputs/pdf/totals-block";
import { loadType, type Typeset } from "~/outputs/pdf/type";
import { drawWithdrawalForm, needsWithdrawalForm } from "~/outputs/pdf/withdrawal";
import { heading } from "~/outputs/pdf/words";

function drawFrames(pen: Pen, page: PlacedPage): void {
  const spans = new Map<string, { top: number; bottom: number; dashed: boolean }>();
  for (const { block, top } of page.placed) {
    if (!block.frame) continue;
    const seen = spans.get(block.frame.id);
    const bottom = top + block.height;
    if (seen) seen.bottom = bottom;
    else spans.set(block.frame.id, { top, bottom, dashed: block.frame.dashed });
  }
  for (const span of spans.values())
    pen.frame(LEFT - 7, span.top, WIDTH + 14, span.bottom - span.top, span.dashed);
}

/** The rows and what follows them; the last row stays with the totals, so that no total stands alone. */
function contents(
  paper: Paper,
  type: Typeset,
  drawingImage: Parameters<typeof acceptanceBlocks>[1],
): Block[] {
  const columns = planColumns(paper);
  const rows = tableBlocks(paper, columns, type);
  const last = rows.at(-1);
  if (last && !last.space) rows[rows.length - 1] = { ...last, keepWithNext: true };
  return [
    ...paragraph(type, paper.intro, 9.5, false, 12),
    ...rows,
    totalsBlock(paper),
    ...paragraph(type, paper.closing, 9.5, false, 8),
    ...paymentBlocks(paper, type),
    ...acceptanceBlocks(paper, drawingImage),
    ...mentionBlocks(paper, type),
  ];
}

/** The document with everything drawn, before it is given its properties and saved. */
export async function drawPaper(paper: Paper): Promise<PDFDocument> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const type = await loadType(doc);
  const ink = mixInk(paper.accent);
  const logo = paper.seller.logo ? await embedPicture(doc, paper.seller.logo) : null;
  const drawing = paper.acceptance?.drawing;
  const signature = drawing?.kind === "png" ? await embedPicture(doc, drawing.bytes) : null;
  const nextPen = () => new Pen(doc.addPage([A4.width, A4.height]), type, ink);

  const first = nextPen();
  const firstTop = drawLetterhead(first, paper, logo);
  const columns = planColumns(paper);
  const pages = paginate(contents(paper, type, signature), {
    firstTop,
    nextTop: MARGIN.top + 18,
    bottom: A4.height - MARGIN.bottom,
    headingHeight: HEADING_HEIGHT,
  });
  const form = needsWithdrawalForm(paper);
  const terms = termsPages(paper, type);
  const count = pages.length + terms.length + (form ? 1 : 0);
  pages.forEach((page, index) => {
    const pen = index === 0 ? first : nextPen();
    if (index > 0) drawRunningHead(pen, paper);
    if (page.headingAt !== null) drawHeading(pen, columns, page.headingAt);
    drawFrames(pen, page);
    for (const { block, top } of page.placed) block.draw(pen, top);
    drawFoot(pen, paper, index, count);
  });
  terms.forEach((page, index) => {
    const pen = nextPen();
    drawRunningHead(pen, paper);
    drawTerms(pen, page, index === 0);
    drawFoot(pen, paper, pages.length + index, count);
  });
  if (form) {
    const pen = nextPen();
    drawRunningHead(pen, paper);
    drawWithdrawalForm(pen, paper);
    drawFoot(pen, paper, count - 1, count);
  }
  describe(doc, paper);
  return doc;
}

function describe(doc: PDFDocument, paper: Paper): void {
  const words = heading(paper);
  const at = new Date(paper.printedAt);
  const name = paper.seller.tradeName || paper.seller.legalName;
  doc.setTitle(`${words.name} ${words.number}`, { showInWindowTitleBar: true });
  doc.setSubject(paper.title);
  doc.setAuthor(name);
  doc.setCreator("Aplomb");
  doc.setProducer("Aplomb");
  doc.setLanguage("fr-FR");
  doc.setCreationDate(at);
  doc.setModificationDate(at);
}
