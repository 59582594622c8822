import type { DocumentBody } from "~/domain/documents/document";
import type { Margins } from "~/domain/documents/margins";
import type { Target } from "~/domain/documents/target";
import { cents, type UnitPrice } from "~/domain/money/money";
import { parseCents, parseRate } from "~/domain/money/parse";
import { roundHalfAway } from "~/domain/money/rounding";

/** What one aims at for a whole document. */
export type Aim = Target["on"] | "margin";

/** The target that was typed, or the sentence that says why it is none. A margin is a share of the total before tax. */
export function readAim(aim: Aim, text: string, margins: Margins | null): Target | string {
  if (aim !== "margin") {
    const amount = parseCents(text);
    return amount === null || amount <= 0 ? "Indiquez un montant. Exemple : 12 000" : { on: aim, amount };
  }
  const rate = parseRate(text);
  if (rate === null || rate >= 10_000) return "Indiquez un taux de marge de moins de 100 %.";
  if (!margins || margins.whole.unknown > 0)
    return "Le coût de certaines lignes est inconnu : viser une marge demande de les connaître tous.";
  const { cost } = margins.whole;
  return { on: "net", amount: cents(roundHalfAway(BigInt(cost) * 10_000n, BigInt(10_000 - rate))) };
}

/** The document with these unit prices. */
export const withPrices = (
  body: DocumentBody,
  prices: Readonly<Record<string, UnitPrice>>,
): DocumentBody => ({
  ...body,
  lines: body.lines.map((line) => {
    const price = prices[line.id];
    return line.kind === "item" && price !== undefined ? { ...line, unitPrice: price } : line;
  }),
});
