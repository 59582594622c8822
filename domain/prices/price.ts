import {
  type BasisPoints,
  basisPoints,
  type Quantity,
  quantity,
  type UnitPrice,
  unitPrice,
} from "~/domain/money/money";
import { roundHalfAway } from "~/domain/money/rounding";
import { ratesOf, scaled, workedOut } from "./grid";
import { linesFor, placeOf, reached } from "./lists";
import type { PriceStep } from "./steps";
import type { PriceListLine, PriceQuestion } from "./terms";

/** What an article costs a client: the unit price before discount (null: unknown), the discount, and why. */
export interface PriceAnswer {
  price: UnitPrice | null;
  discount: BasisPoints;
  steps: PriceStep[];
}

const NO_DISCOUNT = basisPoints(0);

/** The price of an article for a client, a quantity and a day, with every step of why (PR1..PR6, PR10). */
export function priceFor(question: PriceQuestion, howMany: Quantity): PriceAnswer {
  if (question.article.type === "text") return { price: null, discount: NO_DISCOUNT, steps: [] };
  const base = basePrice(question);
  for (const line of reached(linesFor(question), howMany)) {
    const given = byLine(line, question, base);
    if (given) return given;
  }
  if (base.price === null) return { price: null, discount: NO_DISCOUNT, steps: base.steps };
  const rate = closest(question).find((one) => one.discount !== null);
  const discount = rate?.discount ?? NO_DISCOUNT;
  if (!rate || discount === 0) return { price: base.price, discount: NO_DISCOUNT, steps: base.steps };
  const { statusId, familyId } = rate;
  return {
    price: base.price,
    discount,
    steps: [...base.steps, { say: "discount", discount, statusId, familyId }, net(base.price, discount)],
  };
}

/** Rows of the grid, the buyer's own status first, then everybody's (PR3). */
const closest = ({ rates, article, buyer }: PriceQuestion) => [
  ...(buyer.statusId === null ? [] : ratesOf(rates, article, buyer.statusId)),
  ...ratesOf(rates, article, null),
];

function basePrice(question: PriceQuestion): { price: UnitPrice | null; steps: PriceStep[] } {
  const { rates, article, buyer } = question;
  const everybody = ratesOf(rates, article, null);
  const own =
    buyer.statusId === null ? null : workedOut(article, ratesOf(rates, article, buyer.statusId), everybody);
  if (own !== null && own !== "purchase-unknown") return own;
  const before: PriceStep[] = own === null ? [] : [{ say: "purchase-unknown" }];
  if (article.salePrice !== null)
    return { price: article.salePrice, steps: [...before, { say: "sale", price: article.salePrice }] };
  const usual = workedOut(article, everybody, []);
  if (usual !== null && usual !== "purchase-unknown") return usual;
  return { price: null, steps: [...before, { say: "unknown" }] };
}

function byLine(
  line: PriceListLine,
  { article }: PriceQuestion,
  base: { price: UnitPrice | null; steps: PriceStep[] },
): PriceAnswer | null {
  const list = placeOf(line);
  const { term } = line;
  if (term.kind === "fixed")
    return {
      price: term.price,
      discount: NO_DISCOUNT,
      steps: [{ say: "list-price", price: term.price, list }],
    };
  if (term.kind === "coefficient") {
    if (article.purchasePrice === null) return null;
    const price = scaled(article.purchasePrice, [term.coefficient], "cent");
    return {
      price,
      discount: NO_DISCOUNT,
      steps: [
        { say: "purchase", price: article.purchasePrice },
        { say: "list-coefficient", coefficient: term.coefficient, list },
        { say: "computed", price, rounding: "cent", list, statusId: null, familyId: list.familyId },
      ],
    };
  }
  if (base.price === null) return null;
  return {
    price: base.price,
    discount: term.discount,
    steps: [
      ...base.steps,
      { say: "list-discount", discount: term.discount, list },
      net(base.price, term.discount),
    ],
  };
}

const net = (price: UnitPrice, discount: BasisPoints): PriceStep => ({
  say: "net",
  price: unitPrice(roundHalfAway(BigInt(price) * BigInt(10_000 - discount), 10_000n)),
});

/** A price from a quantity on. */
export interface Tier {
  from: Quantity;
  price: UnitPrice | null;
  discount: BasisPoints;
}

/** All prices of an article for a client and a day, the smallest quantity first (PR7). Never empty. */
export function priceTiers(question: PriceQuestion): Tier[] {
  const breaks = [...new Set([0, ...linesFor(question).map((line) => line.from)])].toSorted((a, b) => a - b);
  const tiers: Tier[] = [];
  for (const from of breaks) {
    const { price, discount } = priceFor(question, quantity(from));
    const last = tiers.at(-1);
    if (last && last.price === price && last.discount === discount) continue;
    tiers.push({ from: quantity(from), price, discount });
  }
  return tiers;
}

/** The tier that a quantity reaches (PR7). */
export const tierAt = (tiers: readonly Tier[], howMany: Quantity): Tier | undefined =>
  tiers.findLast((tier) => tier.from <= Math.abs(howMany));

interface Sold {
  unitPrice: UnitPrice;
  discount: BasisPoints;
}

/** The line priced anew where its quantity crosses a break, unless somebody typed its price or discount (PR9). */
export function acrossBreak<Line extends Sold>(
  line: Line,
  tiers: readonly Tier[],
  was: Quantity,
  is: Quantity,
): Line {
  const before = tierAt(tiers, was);
  const after = tierAt(tiers, is);
  if (!before || !after || before === after || after.price === null) return line;
  if (line.unitPrice !== (before.price ?? 0) || line.discount !== before.discount) return line;
  return { ...line, unitPrice: after.price, discount: after.discount };
}
