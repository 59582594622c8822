import type { PDFImage } from "@cantoo/pdf-lib";
import { encode } from "uqr";
import { formatCents } from "~/domain/money/format";
import type { Paper, SignatureDrawing } from "~/outputs/paper";
import type { Block } from "~/outputs/pdf/flow";
import { fit, LEFT, type Pen, RIGHT, WIDTH } from "~/outputs/pdf/sheet";
import { type Typeset, wrap } from "~/outputs/pdf/type";
import { day, groupIban } from "~/outputs/pdf/words";

/** A paragraph as one block per line, so that it may run over pages. */
export function paragraph(type: Typeset, text: string, size: number, quiet: boolean, space: number): Block[] {
  if (text.trim() === "") return [];
  const leading = size * 1.36;
  const lines = wrap(type.regular, text, size, WIDTH);
  return [
    ...lines.map(
      (line, index): Block => ({
        height: leading,
        keepWithNext: index === 0 && lines.length > 1,
        draw: (pen, top) =>
          pen.text(line, LEFT, top + size, { size, color: quiet ? pen.ink.quiet : pen.ink.text }),
      }),
    ),
    { height: space, space: true, draw: () => {} },
  ];
}

function drawCode(pen: Pen, text: string, x: number, top: number, size: number): void {
  const { data } = encode(text, { ecc: "M", border: 0, boostEcc: false });
  const module = size / data.length;
  data.forEach((row, line) => {
    row.forEach((dark, column) => {
      // A hair of overlap: viewers otherwise show white seams between modules.
      if (dark) pen.square(x + column * module, top + line * module, module + 0.04);
    });
  });
}

/** How to pay: terms, day, account and the code that fills the transfer in by itself. */
export function paymentBlocks(paper: Paper, type: Typeset): Block[] {
  const { seller } = paper;
  const asksMoney = paper.kind === "invoice" || paper.kind === "deposit-invoice" || paper.kind === "proforma";
  const account = asksMoney && paper.due > 0 && seller.iban !== "";
  const code = account ? paper.paymentCode : null;
  const lines = [
    ...(paper.paymentTerms ? wrap(type.regular, paper.paymentTerms, 9, WIDTH - (code ? 100 : 0)) : []),
    ...(asksMoney && paper.dates.due && paper.due > 0
      ? [`À régler au plus tard le ${day(paper.dates.due)}.`]
      : []),
    ...(account && seller.bankName ? [seller.bankName] : []),
    ...(account ? [`IBAN ${groupIban(seller.iban)}${seller.bic ? `   BIC ${seller.bic}` : ""}`] : []),
    ...(account && paper.number ? [`Référence à rappeler : ${paper.number}`] : []),
  ];
  if (lines.length === 0) return [];
  return [
    {
      height: Math.max(26 + lines.length * 13, code ? 92 : 0) + 6,
      draw(pen, top) {
        pen.text("Règlement", LEFT, top + 14, { size: 9, face: type.bold });
        lines.forEach((line, index) => {
          pen.text(line, LEFT, top + 29 + index * 13, { size: 9 });
        });
        if (!code) return;
        drawCode(pen, code, RIGHT - 66, top + 6, 66);
        pen.text("Virement par code QR", RIGHT, top + 82, { size: 7, color: pen.ink.quiet, align: "right" });
      },
    },
  ];
}

function drawSignature(
  pen: Pen,
  drawing: SignatureDrawing,
  image: PDFImage | null,
  x: number,
  top: number,
): void {
  const box = { width: 170, height: 56 };
  if (drawing.kind === "png") {
    if (!image) return;
    const size = fit(image, box.width, box.height);
    pen.image(image, x, top, size.width, size.height);
    return;
  }
  const scale = Math.min(box.width / drawing.width, box.height / drawing.height);
  for (const stroke of drawing.strokes) {
    const [first, ...rest] = stroke;
    if (!first) continue;
    const to = rest.length > 0 ? rest : [{ x: first.x + 0.5, y: first.y }];
    const path = `M ${first.x} ${first.y} ${to.map((point) => `L ${point.x} ${point.y}`).join(" ")}`;
    pen.stroke(path, x, top, scale, 1.1);
  }
}

/** Where the customer says yes: empty lines to fill by hand, or the proof of what was done on line. */
export function acceptanceBlocks(paper: Paper, image: PDFImage | null): Block[] {
  const signed = paper.acceptance;
  if (!signed && (paper.kind !== "quote" || paper.number === null)) return [];
  const x = LEFT + WIDTH / 2 + 10;
  return [
    {
      height: 122,
      draw(pen, top) {
        const quiet = { size: 7.5, color: pen.ink.quiet };
        pen.rule(LEFT, RIGHT, top + 8);
        pen.text("Bon pour accord", LEFT, top + 28, { size: 12, face: pen.type.bold });
        // One signs an amount: it stands here too, on whatever page the signature falls.
        const amount = `${formatCents(paper.totals.gross)} TTC`;
        if (!signed) {
          pen.text(`pour ${amount}`, LEFT, top + 46, { size: 9.5 });
          pen.text("Date", LEFT, top + 76, quiet);
          pen.rule(LEFT + 24, LEFT + 200, top + 77);
          pen.text("Nom", LEFT, top + 102, quiet);
          pen.rule(LEFT + 24, LEFT + 200, top + 103);
          pen.text("Signature, précédée de « Bon pour accord »", x, top + 28, quiet);
          pen.rule(x, RIGHT, top + 103);
          return;
        }
        pen.text(`Accepté par ${signed.signer}, pour ${amount}`, LEFT, top + 46, { size: 9.5 });
        pen.text(`le ${signed.at}, en ligne`, LEFT, top + 60, { size: 9.5 });
        pen.text("Empreinte SHA-256 du document signé :", LEFT, top + 80, { ...quiet, size: 6.5 });
        pen.text(signed.documentHash.slice(0, 32), LEFT, top + 90, { ...quiet, size: 6.5 });
        pen.text(signed.documentHash.slice(32), LEFT, top + 99, { ...quiet, size: 6.5 });
        pen.text("Signature", x, top + 28, quiet);
        if (signed.drawing) drawSignature(pen, signed.drawing, image, x, top + 38);
        pen.rule(x, RIGHT, top + 103);
      },
    },
  ];
}

/** Terms and mentions of the law: small, but dark and open enough to be read. */
export const mentionBlocks = (paper: Paper, type: Typeset): Block[] =>
  [...paper.mentions.map((mention) => mention.text), paper.seller.insurance, paper.seller.mediator].flatMap(
    (text) => paragraph(type, text, 7.5, true, 4),
  );
