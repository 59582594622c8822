import fc from "fast-check";
import { expect, test } from "vitest";
import { compose } from "~/domain/compounds/compose";
import { collapseTitle, explodeLine } from "~/domain/compounds/explode";
import { filled, refilled } from "~/domain/compounds/insert";
import {
  type DocumentBody,
  type ItemLine,
  type Line,
  type LinePart,
  PLAIN_ITEM,
  PLAIN_TITLE,
} from "~/domain/documents/document";
import { bodySchema } from "~/domain/documents/forms";
import { totals } from "~/domain/documents/totals";
import { basisPoints, cents, quantity, unitPrice } from "~/domain/money/money";
import { BOOK, EIGHT_BY_FOUR } from "./pool";

const named = () => {
  let next = 0;
  return () => `new-${next++}`;
};
const whole = (more: Partial<ItemLine> = {}): ItemLine => ({
  ...PLAIN_ITEM,
  kind: "item",
  id: "pool",
  optionId: null,
  label: "Piscine",
  articleId: "pool",
  reference: "POOL",
  description: "",
  quantity: quantity(1_000),
  unit: "ens",
  unitPrice: unitPrice(0),
  discount: basisPoints(0),
  vatRate: basisPoints(2_000),
  nature: "goods",
  account: "701",
  ...more,
});
const poolFilled = (dimensions = EIGHT_BY_FOUR) => {
  const composed = compose(BOOK, "pool", dimensions);
  if (!composed.ok) throw new Error();
  return filled(composed.value, true);
};
const bodyOf = (...lines: Line[]): DocumentBody => ({ lines, options: [], discount: null });
const told = ({
  lineNet: _,
  sections: __,
  subtotals: ___,
  counted: ____,
  sectionOnes: _____,
  ...rest
}: ReturnType<typeof totals>) => rest;

const part: fc.Arbitrary<LinePart> = fc.record({
  articleId: fc.constant("a"),
  reference: fc.constant("A"),
  label: fc.constant("Part"),
  unit: fc.constantFrom("u", "h"),
  quantity: fc.integer({ min: 0, max: 400_000 }).map(quantity),
  unitPrice: fc.integer({ min: 0, max: 20_000_000 }).map(unitPrice),
});
const line = fc.record({
  lines: fc.array(part, { maxLength: 10 }),
  quantity: fc.integer({ min: -90_000, max: 90_000 }).map(quantity),
  unitPrice: fc.integer({ min: 0, max: 300_000_000 }).map(unitPrice),
  discount: fc.integer({ min: 0, max: 10_000 }).map(basisPoints),
});
const discount = fc.option(
  fc.oneof(
    fc.record({
      kind: fc.constant("share" as const),
      share: fc.integer({ min: 0, max: 10_000 }).map(basisPoints),
    }),
    fc.record({
      kind: fc.constant("amount" as const),
      amount: fc.integer({ min: 0, max: 90_000 }).map(cents),
    }),
  ),
);

test("exploded, a document comes to what it came to, to the cent, whatever the line and its parts (CP8)", () => {
  fc.assert(
    fc.property(line, discount, ({ lines, ...more }, off) => {
      const body = {
        ...bodyOf(
          whole({ id: "before" }),
          whole({ ...more, parts: { dimensions: [], lines, printed: true } }),
        ),
        discount: off,
      };
      const exploded = explodeLine(body, "pool", named());
      expect(exploded.made[0]?.kind).toBe("title");
      expect(told(totals(exploded.body))).toEqual(told(totals(body)));
    }),
    { numRuns: 1_500, seed: 11 },
  );
});

test("a compound sold at the sum of its parts explodes into them at their own prices (CP8)", () => {
  const { parts, price } = poolFilled();
  const { made } = explodeLine(bodyOf(whole({ parts, unitPrice: price })), "pool", named());
  expect(
    made.map((one) => (one.kind === "item" ? [one.reference, one.quantity, one.unitPrice] : one.kind)),
  ).toEqual(["title", ...parts.lines.map((one) => [one.reference, one.quantity, one.unitPrice])]);
  expect(made.every((one) => !("parts" in one))).toBe(true);
});

test("a subtotal closes what was exploded where other lines follow, and the title steps under its section (CP8)", () => {
  const { parts } = poolFilled();
  const title: Line = { ...PLAIN_TITLE, kind: "title", id: "t", optionId: null, level: 2, label: "Bassin" };
  const body = bodyOf(title, whole({ parts, description: "Coque béton" }), whole({ id: "after" }));
  const { made } = explodeLine(body, "pool", named());
  expect(made[0]).toMatchObject({ kind: "title", level: 3 });
  expect(made[1]).toMatchObject({ kind: "text", label: "Coque béton" });
  expect(made.at(-1)?.kind).toBe("subtotal");
});

test("under a title of the fifth level, with its quantity and discount, totals stay as well (CP8)", () => {
  const { parts, price } = poolFilled();
  const title: Line = {
    ...PLAIN_TITLE,
    kind: "title",
    id: "t",
    optionId: null,
    level: 5,
    label: "Lot",
    quantity: quantity(3_000),
    discount: basisPoints(1_250),
    vatRate: basisPoints(1_000),
  };
  const body = bodyOf(
    title,
    whole({ parts, unitPrice: price, inheritsVat: true, quantity: quantity(1_333) }),
  );
  const exploded = explodeLine(body, "pool", named());
  expect(exploded.made[0]?.kind).toBe("text");
  expect(told(totals(exploded.body))).toEqual(told(totals(body)));
  const gathered = collapseTitle(exploded.body, "t", named());
  expect(gathered.ok && told(totals(gathered.value.body))).toEqual(told(totals(body)));
});

test("collapsed again, the line comes to the same total and keeps the parts (CP9)", () => {
  fc.assert(
    fc.property(line, ({ lines, ...more }) => {
      const body = bodyOf(
        whole({ ...more, parts: { dimensions: [], lines, printed: true } }),
        whole({ id: "after" }),
      );
      const exploded = explodeLine(body, "pool", named());
      const items = exploded.made.filter((one) => one.kind === "item").length;
      const gathered = collapseTitle(exploded.body, exploded.made[0]?.id ?? "", named());
      if (items === 0) {
        expect(gathered.ok).toBe(false);
        return;
      }
      if (!gathered.ok) throw new Error();
      expect(gathered.value.body.lines).toHaveLength(2);
      expect(gathered.value.line.parts?.lines).toHaveLength(items);
      expect(told(totals(gathered.value.body))).toEqual(told(totals(body)));
    }),
    { numRuns: 500, seed: 12 },
  );
});

test("several rates, titles within and nothing at all can't be one line (CP9)", () => {
  const title = (id: string, level: 1 | 2): Line => ({
    ...PLAIN_TITLE,
    kind: "title",
    id,
    optionId: null,
    level,
    label: id,
  });
  const code = (...lines: Line[]) => {
    const result = collapseTitle(bodyOf(title("t", 1), ...lines), "t", named());
    return result.ok ? null : result.problems[0]?.code;
  };
  expect(code()).toBe("collapse-nothing");
  expect(code(whole(), title("u", 2), whole({ id: "b" }))).toBe("collapse-titles");
  expect(code(whole(), whole({ id: "b", vatRate: basisPoints(1_000) }))).toBe("collapse-several-rates");
  expect(code(whole(), title("next", 1), whole({ id: "b", vatRate: basisPoints(1_000) }))).toBeNull();
});

test("other dimensions give other parts; the price follows unless it was made by hand (CP10)", () => {
  const [small, large] = [poolFilled(), poolFilled({ ...EIGHT_BY_FOUR, longueur: quantity(10_000) })];
  const sold = whole({ parts: small.parts, unitPrice: small.price });
  expect(refilled(sold, small, large)).toMatchObject({ parts: large.parts, unitPrice: large.price });
  const byHand = { ...sold, unitPrice: unitPrice(400_000_000) };
  expect(refilled(byHand, small, large)).toMatchObject({ parts: large.parts, unitPrice: 400_000_000 });
});

test("a line with its parts is a line that documents take (CP7)", () => {
  const { parts, price } = poolFilled();
  const body = bodyOf(whole({ parts, unitPrice: price }));
  expect(bodySchema.parse(JSON.parse(JSON.stringify(body)))).toEqual(body);
});

test("300 lines of compounds are worked out again while one types (CP10): a frame at rest, four on a busy machine", () => {
  poolFilled();
  const best = Math.min(
    ...[1, 2, 3, 4, 5].map(() => {
      const begun = performance.now();
      for (let i = 0; i < 300; i++) poolFilled({ ...EIGHT_BY_FOUR, longueur: quantity(8_000 + i) });
      return performance.now() - begun;
    }),
  );
  expect(best).toBeLessThan(60);
});
