import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "~/domain/calendar/day";
import { basisPoints, quantity, unitPrice } from "~/domain/money/money";
import { recalculated, scaled } from "~/domain/prices/grid";
import { acrossBreak, priceFor, priceTiers, tierAt } from "~/domain/prices/price";
import { toldSteps } from "~/domain/prices/steps";
import {
  AUDIENCES,
  type PricedArticle,
  type PriceListLine,
  type PriceQuestion,
  type PriceRate,
  ROUNDING_STEPS,
  ROUNDINGS,
} from "~/domain/prices/terms";

const TODAY = "2026-11-30" as Day;
const euros = (value: number) => unitPrice(Math.round(value * 10_000));
const times = (value: number) => basisPoints(Math.round(value * 10_000));
const percent = (value: number) => basisPoints(value * 100);
const units = (value: number) => quantity(value * 1_000);

const pump: PricedArticle = {
  id: "pump",
  type: "supply",
  familyId: "pumps",
  parentFamilyId: "pool",
  purchasePrice: euros(100),
  salePrice: euros(180),
};
const rate = (over: Partial<PriceRate>): PriceRate => ({
  id: "r",
  statusId: null,
  familyId: null,
  overhead: null,
  margin: null,
  discount: null,
  rounding: "cent",
  ...over,
});
const line = (
  over: Partial<Omit<PriceListLine, "list">> & { list?: Partial<PriceListLine["list"]> },
): PriceListLine => ({
  id: "l",
  articleId: null,
  familyId: null,
  from: quantity(0),
  term: { kind: "fixed", price: euros(150) },
  ...over,
  list: {
    id: "list",
    name: "Tarif",
    audience: "all",
    statusId: null,
    clientId: null,
    validFrom: null,
    validTo: null,
    ...over.list,
  },
});
const ask = (over: Partial<PriceQuestion> = {}): PriceQuestion => ({
  article: pump,
  buyer: { clientId: "turpin", statusId: "pro" },
  day: TODAY,
  rates: [],
  lines: [],
  ...over,
});
const priced = (over: Partial<PriceQuestion>, many = 1) => {
  const { price, discount } = priceFor(ask(over), units(many));
  return [price === null ? null : price / 10_000, discount / 100];
};
const said = (over: Partial<PriceQuestion>) => priceFor(ask(over), units(1)).steps.map((step) => step.say);

test("PR1 a line of a list stands in for everything else: discounts never add up", () => {
  const rates = [rate({ discount: percent(10) })];
  expect(priced({ rates })).toEqual([180, 10]);
  expect(priced({ rates, lines: [line({})] })).toEqual([150, 0]);
  const lines = [line({ term: { kind: "discount", discount: percent(5) } })];
  expect(priced({ rates, lines })).toEqual([180, 5]);
});

test("PR2 the base: the grid of the status, else the sale price, else the grid for everybody, else unknown", () => {
  const everybody = rate({ id: "a", overhead: times(1.2), margin: times(1.5) });
  const pro = rate({ id: "b", statusId: "pro", margin: times(1.25) });
  expect(priced({ rates: [everybody, pro] })).toEqual([150, 0]);
  expect(said({ rates: [everybody, pro] })).toEqual(["purchase", "overhead", "margin", "computed"]);
  expect(priced({ rates: [everybody] })).toEqual([180, 0]);
  const unsold = { ...pump, salePrice: null };
  expect(priced({ rates: [everybody], article: unsold })).toEqual([180, 0]);
  expect(said({ rates: [everybody], article: unsold })).toContain("computed");
  expect(priced({ article: unsold })).toEqual([null, 0]);
  const unbought = { ...pump, purchasePrice: null };
  expect(priced({ rates: [pro], article: unbought })).toEqual([180, 0]);
  expect(said({ rates: [pro], article: unbought })).toEqual(["purchase-unknown", "sale"]);
});

test("PR3 each of overhead, margin and discount is the closest that somebody filled", () => {
  const rates = [
    rate({ id: "1", overhead: times(1.1), margin: times(3), discount: percent(1) }),
    rate({ id: "2", familyId: "pool", discount: percent(2) }),
    rate({ id: "3", statusId: "pro", margin: times(2), discount: percent(3) }),
    rate({ id: "4", statusId: "pro", familyId: "pool", overhead: times(1.5) }),
    rate({ id: "5", statusId: "pro", familyId: "pumps", discount: percent(5) }),
    rate({ id: "6", statusId: "other", familyId: "pumps", margin: times(9), discount: percent(9) }),
  ];
  expect(priced({ rates })).toEqual([300, 5]);
  expect(priced({ rates, buyer: { clientId: null, statusId: null } })).toEqual([180, 2]);
  expect(priced({ rates: [rate({ statusId: "pro", margin: times(2) })] })).toEqual([200, 0]);
});

test("PR4 a product is rounded once, half away from zero, to what the margin's row says", () => {
  expect(scaled(euros(10.05), [times(1.1), times(1.3)], "cent")).toBe(euros(14.37));
  expect(scaled(euros(0.005), [times(1)], "cent")).toBe(euros(0.01));
  expect(scaled(euros(99.5), [times(1)], "euro")).toBe(euros(100));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 1, max: 100_000 }),
      fc.constantFrom(...ROUNDINGS),
      (price, overhead, margin, rounding) => {
        const step = ROUNDING_STEPS[rounding];
        const found = scaled(unitPrice(price), [basisPoints(overhead), basisPoints(margin)], rounding);
        expect(found % step).toBe(0);
        const off = BigInt(found) * 100_000_000n - BigInt(price) * BigInt(overhead) * BigInt(margin);
        expect(2n * (off < 0n ? -off : off) <= BigInt(step) * 100_000_000n).toBe(true);
      },
    ),
    { seed: 20261130, numRuns: 500 },
  );
});

describe("PR5 which line of which list", () => {
  const at = (price: number, over: Parameters<typeof line>[0]) =>
    line({ id: `l${price}`, term: { kind: "fixed", price: euros(price) }, ...over });
  const client = { audience: "client", clientId: "turpin" } as const;
  const pro = { audience: "status", statusId: "pro" } as const;

  test("first and last day are both in", () => {
    const dated = (validFrom: string | null, validTo: string | null) =>
      priced({ lines: [at(1, { list: { validFrom: validFrom as Day, validTo: validTo as Day } })] })[0];
    expect(dated("2026-11-30", "2026-11-30")).toBe(1);
    expect(dated("2026-12-01", null)).toBe(180);
    expect(dated(null, "2026-11-29")).toBe(180);
  });

  test("client before status before everybody; then article, sub-family, family, all; then the most", () => {
    const lines = [
      at(9, {}),
      at(8, { familyId: "pool" }),
      at(7, { articleId: "pump" }),
      at(6, { list: pro }),
      at(5, { list: pro, familyId: "pumps", from: units(5) }),
      at(4, { list: pro, familyId: "pumps", from: units(10) }),
      at(3, { list: client, familyId: "pool", from: units(100) }),
      at(2, { list: { ...client, clientId: "other" } }),
    ];
    const found = [1, 5, 10, 100].map((many) => priced({ lines }, many)[0]);
    expect(found).toEqual([6, 5, 4, 3]);
    expect(priced({ lines, buyer: { clientId: null, statusId: null } })[0]).toBe(7);
    expect(priced({ lines: [...lines].reverse() }, 7)[0]).toBe(5);
  });

  test("of two alike the list begun last", () => {
    const lines = [
      at(2, { list: { id: "old", validFrom: "2026-01-01" as Day } }),
      at(1, { list: { id: "new", validFrom: "2026-11-01" as Day } }),
    ];
    expect(priced({ lines })[0]).toBe(1);
  });
});

test("PR6 a line that can't be worked out leaves its place to the next; minus ten are ten", () => {
  const lines = [
    line({ id: "c", articleId: "pump", term: { kind: "coefficient", coefficient: times(1.3) } }),
    line({ id: "f", from: units(10) }),
  ];
  expect(priced({ lines })[0]).toBe(130);
  const article = { ...pump, purchasePrice: null };
  expect(priced({ lines, article })[0]).toBe(180);
  expect(priced({ lines, article }, -10)[0]).toBe(150);
});

const anyQuestion = fc
  .record({
    rates: fc.array(
      fc.record({
        id: fc.string({ maxLength: 2 }),
        statusId: fc.constantFrom(null, "pro"),
        familyId: fc.constantFrom(null, "pool", "pumps"),
        overhead: fc.option(fc.integer({ min: 5_000, max: 30_000 }).map(basisPoints)),
        margin: fc.option(fc.integer({ min: 5_000, max: 30_000 }).map(basisPoints)),
        discount: fc.option(fc.integer({ min: 0, max: 10_000 }).map(basisPoints)),
        rounding: fc.constantFrom(...ROUNDINGS),
      }),
      { maxLength: 5 },
    ),
    lines: fc.array(
      fc.record({
        audience: fc.constantFrom(...AUDIENCES),
        on: fc.constantFrom("pump", "pool", "pumps", null),
        from: fc.integer({ min: 0, max: 30 }),
        term: fc.oneof(
          fc.record({
            kind: fc.constant("fixed" as const),
            price: fc.integer({ min: 0, max: 1e7 }).map(unitPrice),
          }),
          fc.record({
            kind: fc.constant("coefficient" as const),
            coefficient: fc.integer({ min: 5_000, max: 30_000 }).map(basisPoints),
          }),
          fc.record({
            kind: fc.constant("discount" as const),
            discount: fc.integer({ min: 0, max: 10_000 }).map(basisPoints),
          }),
        ),
      }),
      { maxLength: 6 },
    ),
    purchasePrice: fc.option(fc.integer({ min: 0, max: 1e7 }).map(unitPrice)),
    salePrice: fc.option(fc.integer({ min: 0, max: 1e7 }).map(unitPrice)),
  })
  .map(({ rates, lines, purchasePrice, salePrice }) =>
    ask({
      article: { ...pump, purchasePrice, salePrice },
      rates,
      lines: lines.map(({ audience, on, from, term }, i) =>
        line({
          id: `l${i}`,
          articleId: on === "pump" ? on : null,
          familyId: on === "pump" ? null : on,
          from: units(from),
          term,
          list: { id: `list${i}`, audience, statusId: "pro", clientId: "turpin" },
        }),
      ),
    }),
  );

test("PR7 tiers say at every quantity what the question says", () => {
  fc.assert(
    fc.property(anyQuestion, fc.integer({ min: -40_000, max: 40_000 }), (question, many) => {
      const { price, discount } = priceFor(question, quantity(many));
      expect(tierAt(priceTiers(question), quantity(many))).toMatchObject({ price, discount });
    }),
    { seed: 20261130, numRuns: 600 },
  );
});

test("PR8 who sees no costs reads neither a purchase price nor a coefficient, and every known price ends on one", () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const { steps, price } = priceFor(question, units(1));
      const told = toldSteps(steps, false);
      expect(told.some((step) => "coefficient" in step || /purchase/.test(step.say))).toBe(false);
      if (price !== null) expect(told.some((step) => "price" in step)).toBe(true);
      expect(toldSteps(steps, true)).toEqual(steps);
    }),
    { seed: 20261130, numRuns: 300 },
  );
});

test("PR9 across a break the line is priced anew, unless somebody typed its price", () => {
  const tiers = priceTiers(ask({ lines: [line({ articleId: "pump", from: units(10) })] }));
  expect(tiers.map((tier) => [tier.from, tier.price])).toEqual([
    [0, euros(180)],
    [units(10), euros(150)],
  ]);
  const sold = { unitPrice: euros(180), discount: percent(0) };
  expect(acrossBreak(sold, tiers, units(1), units(12)).unitPrice).toBe(euros(150));
  expect(acrossBreak({ ...sold, unitPrice: euros(150) }, tiers, units(12), units(9)).unitPrice).toBe(
    euros(180),
  );
  for (const typed of [
    { ...sold, unitPrice: euros(170) },
    { ...sold, discount: percent(5) },
  ])
    expect(acrossBreak(typed, tiers, units(1), units(12))).toBe(typed);
  expect(acrossBreak(sold, tiers, units(1), units(9))).toBe(sold);
});

test("PR10 a text has no price, PR11 a recalculation is the grid for everybody", () => {
  expect(priced({ article: { ...pump, type: "text" } })).toEqual([null, 0]);
  const rates = [
    rate({ margin: times(1.5), rounding: "euro" }),
    rate({ familyId: "pool", overhead: times(1.111) }),
    rate({ statusId: "pro", margin: times(9) }),
  ];
  expect(recalculated(pump, rates)).toBe(euros(167));
  expect(recalculated({ ...pump, purchasePrice: null }, rates)).toBe(null);
  expect(recalculated({ ...pump, type: "text" }, rates)).toBe(null);
  expect(recalculated(pump, [])).toBe(null);
});
