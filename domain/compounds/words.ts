import type { DocumentBody, ItemLine, LinePart } from "~/domain/documents/document";
import { formatQuantity } from "~/domain/money/format";
import { type Quantity, quantity, type UnitPrice, unitPrice } from "~/domain/money/money";
import { roundHalfAway } from "~/domain/money/rounding";

/** "Longueur 8 m, largeur 4 m": to what dimensions a line was made; empty for an ordinary line. */
export const dimensionWords = ({ parts }: Pick<ItemLine, "parts">): string =>
  (parts?.dimensions ?? [])
    .map(({ label, value, unit }, i) => {
      const said = i === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1);
      return `${said} ${formatQuantity(value, unit)}`;
    })
    .join(", ");

/** "– Béton : 14,28 m³": a part of all the units of its line. */
const partWords = (part: LinePart, units: Quantity) =>
  `– ${part.label} : ${formatQuantity(quantity(roundHalfAway(BigInt(part.quantity) * BigInt(units), 1_000n)), part.unit)}`;

/** What papers and readers show under a line, one after the other: its dimensions, and its parts where it prints them. */
export const insideWords = (line: Pick<ItemLine, "parts" | "quantity">): string =>
  [
    dimensionWords(line),
    ...(line.parts?.printed
      ? line.parts.lines.filter((part) => part.quantity !== 0).map((part) => partWords(part, line.quantity))
      : []),
  ]
    .filter(Boolean)
    .join("\n");

const NO_PRICE: UnitPrice = unitPrice(0);

/** What a customer may know of a body: what is printed of the parts, and never their prices. */
export const forCustomer = (body: DocumentBody): DocumentBody => ({
  ...body,
  lines: body.lines.map((line) =>
    line.kind === "item" && line.parts
      ? {
          ...line,
          parts: {
            ...line.parts,
            lines: line.parts.printed
              ? line.parts.lines.map((part) => ({ ...part, articleId: null, unitPrice: NO_PRICE }))
              : [],
          },
        }
      : line,
  ),
});
