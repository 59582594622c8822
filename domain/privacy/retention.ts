import { addMonths, type Day } from "~/domain/calendar/day";
import { type Cents, cents } from "~/domain/money/money";

/** Why something outlives an erasure. */
export const LAWS = {
  accounting: "Pièces comptables : dix ans après la clôture de l'année (C. com. L123-22)",
  works: "Travaux : dix ans de garantie décennale (C. civ. 1792-4-1)",
  electronic: "Contrat conclu en ligne de 120 € et plus : dix ans (C. conso. L213-1)",
  contract: "Contrat : cinq ans de preuve (C. civ. 2224)",
} as const;
export type Law = keyof typeof LAWS;

export interface Retention {
  law: Law;
  /** Last day on which it is kept. */
  until: Day;
}

const years = (day: Day, count: number): Day => addMonths(day, 12 * count);

/** Invoices, credit notes, payments: ten years from the end of their year (PV8). */
export const accountingUntil = (day: Day): Retention => ({
  law: "accounting",
  until: `${Number(day.slice(0, 4)) + 10}-12-31` as Day,
});

/** Reports of finished works: as long as the works are warranted (PV8). */
export const worksUntil = (day: Day): Retention => ({ law: "works", until: years(day, 10) });

/** From this amount on, a contract concluded on line is kept ten years (C. conso. D213-1). */
const ELECTRONIC: Cents = cents(12_000);

/** A signed quote or an order, counted from its last known day: signature, order or last invoice (PV8). */
export function contractUntil(of: {
  on: Day;
  gross: Cents;
  works: boolean;
  signedOnline: boolean;
}): Retention {
  if (of.works) return worksUntil(of.on);
  if (of.signedOnline && of.gross >= ELECTRONIC) return { law: "electronic", until: years(of.on, 10) };
  return { law: "contract", until: years(of.on, 5) };
}

/** Things that hang together (a quote and its order, a report and what corrects it) are kept as the longest of them (PV13). */
export function keptTogether<T extends Retention & { together: string }>(things: readonly T[]): T[] {
  const longest = new Map<string, Retention>();
  for (const { together, law, until } of things) {
    const known = longest.get(together);
    if (!known || until > known.until) longest.set(together, { law, until });
  }
  return things.map((one) => ({ ...one, ...longest.get(one.together) }));
}

/** What the law no longer keeps on that day: its last day is over (PV12). */
export const dueOf = <T extends Retention>(things: readonly T[], today: Day): T[] =>
  things.filter((one) => one.until < today);

/** The last day of what is kept the shortest; null where nothing is. */
export const firstUntil = (things: readonly Retention[]): Day | null =>
  things
    .map((one) => one.until)
    .toSorted()
    .at(0) ?? null;
