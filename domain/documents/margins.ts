import { lineAmount } from "~/domain/money/amounts";
import { type BasisPoints, basisPoints, type Cents, cents, type UnitPrice, ZERO } from "~/domain/money/money";
import { roundHalfAway } from "~/domain/money/rounding";
import type { DocumentBody, Totals } from "./document";
import { timesOf, titlesAround } from "./sections";

export interface Margin {
  net: Cents;
  cost: Cents;
  /** Net less cost. */
  margin: Cents;
  /** Margin over net (taux de marque); null on a zero net. */
  rate: BasisPoints | null;
  /** Item lines whose cost nobody knows: the margin is then too good to be true. */
  unknown: number;
}

export interface Margins {
  /** Each item line with a known cost, for one of its section. */
  lines: Record<string, Margin>;
  /** Each title of the offer, its quantity and discount applied, what is not counted left out. */
  sections: Record<string, Margin>;
  /** What is counted in the total, after the discount of the document. */
  whole: Margin;
  /** Thousandths of hours sold: lines counted in hours. */
  hours: number;
}

const NOTHING: Margin = { net: ZERO, cost: ZERO, margin: ZERO, rate: null, unknown: 0 };

const marginOf = (net: number, cost: number, unknown: number): Margin => ({
  net: cents(net),
  cost: cents(cost),
  margin: cents(net - cost),
  rate: net === 0 ? null : basisPoints(roundHalfAway(BigInt(net - cost) * 10_000n, BigInt(net))),
  unknown,
});

const plus = (a: Margin, b: Margin) => marginOf(a.net + b.net, a.cost + b.cost, a.unknown + b.unknown);

/** What a document earns, line by line and section by section (D40). `costs` are unit costs by line. */
export function margins(
  body: DocumentBody,
  totals: Totals,
  costs: Readonly<Record<string, UnitPrice>>,
): Margins {
  const lines: Record<string, Margin> = {};
  const sections: Record<string, Margin> = {};
  const around = titlesAround(body.lines);
  const retained = new Set(body.options.filter((option) => option.retained).map((option) => option.id));
  let whole = NOTHING;
  let hours = 0;
  for (const line of body.lines) {
    if (line.kind === "title" && line.optionId === null) sections[line.id] = NOTHING;
    if (line.kind !== "item") continue;
    const cost = costs[line.id];
    const net = totals.lineNet[line.id] ?? ZERO;
    const own =
      cost === undefined
        ? marginOf(net, 0, net === 0 ? 0 : 1)
        : marginOf(net, lineAmount(line.quantity, cost, basisPoints(0)), 0);
    if (cost !== undefined) lines[line.id] = own;
    if (line.optionId !== null && !retained.has(line.optionId)) continue;
    // From the line outwards: a section holds what its own titles make of the line, the document what all do.
    let times = 1;
    for (const title of (around.get(line.id) ?? []).toReversed()) {
      times *= timesOf(title);
      const held = marginOf(0, own.cost * times, own.unknown);
      if (title.optionId === null) sections[title.id] = plus(sections[title.id] ?? NOTHING, held);
    }
    whole = plus(whole, marginOf(totals.counted[line.id] ?? ZERO, own.cost * times, own.unknown));
    if (/^h(eures?)?$/i.test(line.unit)) hours += line.quantity * times;
  }
  for (const [id, { cost, unknown }] of Object.entries(sections))
    sections[id] = marginOf(totals.sections[id] ?? ZERO, cost, unknown);
  return { lines, sections, whole: marginOf(totals.net, whole.cost, whole.unknown), hours };
}
