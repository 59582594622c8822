import type { PDFImage } from "@cantoo/pdf-lib";
import { STANDARD } from "~/domain/layouts/layout";
import type { Paper } from "~/outputs/paper";
import { A4, fit, LEFT, MARGIN, type Pen, RIGHT, WIDTH } from "~/outputs/pdf/sheet";
import { wrap } from "~/outputs/pdf/type";
import { addressLines, day, heading, KIND_NAMES, legalIdentity } from "~/outputs/pdf/words";

/** The window of a French DL envelope: 110 mm from the left, 50 mm from the top. */
const WINDOW = { x: 312, y: 148, width: RIGHT - 312 };

/** Room for the logo; at the right it must end above the window of the envelope. */
const LOGO_ROOM = {
  small: { width: 110, height: 38 },
  medium: { width: 170, height: 58 },
  large: { width: 230, height: 78 },
};

/** Logo or trade name, and how to reach the company. */
export function drawSeller(
  pen: Pen,
  paper: Pick<Paper, "seller" | "layout">,
  picture: PDFImage | null,
): number {
  const { seller, layout = STANDARD } = paper;
  const name = seller.tradeName || seller.legalName;
  const room = LOGO_ROOM[layout.logoSize];
  const size = picture && fit(picture, room.width, room.height);
  const logo = layout.logo === "left" ? picture : null;
  if (picture && size && layout.logo === "right")
    pen.image(picture, RIGHT - size.width, MARGIN.top, size.width, size.height);
  let y = MARGIN.top;
  if (logo && size) {
    pen.image(logo, LEFT, y, size.width, size.height);
    y += size.height + 16;
    pen.text(name, LEFT, y, { size: 10, face: pen.type.bold });
  } else {
    y += 16;
    for (const line of wrap(pen.type.bold, name, 17, 240)) {
      pen.text(line, LEFT, y, { size: 17, face: pen.type.bold, color: pen.ink.accent });
      y += 20;
    }
    y -= 5;
  }
  const lines = [...addressLines(seller.address), seller.phone, seller.email, seller.website].filter(
    (line) => line,
  );
  for (const line of lines) {
    y += 11.5;
    pen.text(line, LEFT, y, { size: 8.5, color: pen.ink.quiet });
  }
  return y;
}

export function drawCustomer(pen: Pen, paper: Pick<Paper, "customer">): number {
  const { customer } = paper;
  let y = WINDOW.y;
  const put = (line: string, strong: boolean) => {
    for (const part of wrap(strong ? pen.type.bold : pen.type.regular, line, 10.5, WINDOW.width)) {
      pen.text(part, WINDOW.x, y, { size: 10.5, face: strong ? pen.type.bold : pen.type.regular });
      y += 14;
    }
  };
  put(customer.name, true);
  if (customer.attention) put(customer.attention, false);
  for (const line of addressLines(customer.billing)) put(line, false);
  return y;
}

/** Dates, references and the place of works: what one looks for first, with a small grey word above each. */
function factsOf(paper: Paper): { label: string; value: string[] }[] {
  const { dates, customer } = paper;
  const fact = (label: string, value: string | null) => (value ? [{ label, value: [value] }] : []);
  return [
    ...fact(paper.kind === "quote" ? "Date du devis" : "Date", dates.issued && day(dates.issued)),
    ...fact("Valable jusqu’au", dates.validUntil && day(dates.validUntil)),
    ...fact("Échéance", dates.due && day(dates.due)),
    ...fact("Date de l’opération", dates.supply && day(dates.supply)),
    ...fact("Code client", customer.code),
    ...fact("Votre commande", paper.orderReference),
    ...fact("SIREN du client", customer.kind === "company" ? customer.siren : null),
    ...fact("TVA du client", customer.vatNumber),
    ...(paper.original
      ? [
          {
            label: `Sur ${KIND_NAMES[paper.original.kind].toLowerCase()}`,
            value: [paper.original.number, `du ${day(paper.original.issuedOn)}`],
          },
        ]
      : []),
    ...paper.facts.map(({ label, value }) => ({ label, value: [value] })),
    ...(customer.site
      ? [{ label: paper.customer.siteLabel || "Adresse du chantier", value: addressLines(customer.site) }]
      : []),
  ];
}

function drawFacts(pen: Pen, paper: Paper, top: number): number {
  const perRow = 4;
  const width = WIDTH / perRow;
  let y = top;
  const facts = factsOf(paper);
  for (let start = 0; start < facts.length; start += perRow) {
    const row = facts.slice(start, start + perRow);
    let deepest = 0;
    row.forEach((fact, index) => {
      const x = LEFT + index * width;
      pen.text(fact.label, x, y + 8, { size: 7.5, color: pen.ink.quiet });
      const lines = fact.value.flatMap((value) => wrap(pen.type.regular, value, 9, width - 12));
      lines.forEach((line, at) => {
        pen.text(line, x, y + 20 + at * 11.5, { size: 9 });
      });
      deepest = Math.max(deepest, lines.length);
    });
    y += 20 + deepest * 11.5 + 6;
  }
  return y;
}

/** Draws the top of page one and returns the y where the document may go on. */
export function drawLetterhead(pen: Pen, paper: Paper, logo: PDFImage | null): number {
  const sellerEnd = drawSeller(pen, paper, logo);
  const customerEnd = drawCustomer(pen, paper);
  const words = heading(paper);
  let y = Math.max(sellerEnd + 44, customerEnd + 34, 238);
  const size = 23;
  pen.text(words.name, LEFT, y, { size, color: pen.ink.text });
  const after = LEFT + pen.type.regular.width(pen.type.regular.printable(words.name), size) + 8;
  pen.text(words.number, after, y, { size, color: pen.ink.quiet });
  y += 6;
  if (paper.kind === "proforma") {
    pen.text("Proforma, ne vaut pas facture", LEFT, y + 12, { size: 10, face: pen.type.bold });
    y += 16;
  }
  for (const line of paper.title ? wrap(pen.type.regular, paper.title, 11.5, WIDTH) : []) {
    pen.text(line, LEFT, y + 13, { size: 11.5 });
    y += 15.5;
  }
  y = drawFacts(pen, paper, y + 12);
  return y + 4;
}

/** From page two on, one quiet line says which document this is. */
export function drawRunningHead(pen: Pen, paper: Paper): number {
  const words = heading(paper);
  const style = { size: 8, color: pen.ink.quiet };
  pen.text(`${words.name} ${words.number}`, LEFT, MARGIN.top + 4, style);
  pen.text(paper.customer.name, RIGHT, MARGIN.top + 4, { ...style, align: "right" });
  return MARGIN.top + 18;
}

/** The company's own words, who it is in law, and which page this is. */
export function drawFoot(
  pen: Pen,
  paper: Pick<Paper, "seller" | "layout">,
  index: number,
  count: number,
): void {
  const top = A4.height - 44;
  const own = paper.layout?.foot ? wrap(pen.type.regular, paper.layout.foot, 7.5, WIDTH).slice(0, 2) : [];
  own.forEach((line, at) => {
    const y = top - 5 - (own.length - 1 - at) * 9;
    pen.text(line, LEFT + WIDTH / 2, y, { size: 7.5, color: pen.ink.accent, align: "center" });
  });
  pen.rule(LEFT, RIGHT, top);
  const style = { size: 6.8, color: pen.ink.quiet };
  wrap(pen.type.regular, legalIdentity(paper.seller), style.size, WIDTH - 60).forEach((line, at) => {
    pen.text(line, LEFT, top + 11 + at * 9, style);
  });
  pen.text(`Page ${index + 1}/${count}`, RIGHT, top + 11, { ...style, size: 7.5, align: "right" });
}
