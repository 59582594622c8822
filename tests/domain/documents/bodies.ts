import fc from "fast-check";
import {
  type DocumentBody,
  type ItemLine,
  type Line,
  PLAIN_ITEM,
  PLAIN_TITLE,
} from "~/domain/documents/document";
import { basisPoints, cents, quantity, unitPrice } from "~/domain/money/money";

/** An item line from euros and percents, for tables of examples. */
export const item = (
  id: string,
  qty: number,
  price: number,
  vat: number,
  more: Partial<ItemLine> = {},
): ItemLine => ({
  ...PLAIN_ITEM,
  id,
  kind: "item",
  optionId: null,
  label: id,
  articleId: null,
  reference: "",
  description: "",
  quantity: quantity(Math.round(qty * 1000)),
  unit: "u",
  unitPrice: unitPrice(Math.round(price * 10_000)),
  discount: basisPoints(0),
  vatRate: basisPoints(Math.round(vat * 100)),
  nature: "services",
  account: "706000",
  ...more,
});

export const body = (lines: Line[], more: Partial<DocumentBody> = {}): DocumentBody => ({
  lines,
  options: [],
  discount: null,
  ...more,
});

const rate = fc.constantFrom(0, 550, 1000, 2000);

/** Any body a person could write: mixed rates, discounts, options, titles, subtotals; prices and quantities positive. */
export const anyBody: fc.Arbitrary<DocumentBody> = fc
  .array(
    fc.record({
      kind: fc.constantFrom("item", "item", "item", "title", "text", "subtotal"),
      option: fc.constantFrom(null, null, "o1", "o2"),
      qty: fc.integer({ min: 1, max: 50_000 }),
      price: fc.integer({ min: 0, max: 50_000_000 }),
      discount: fc.constantFrom(0, 0, 500, 3333),
      rate,
      level: fc.integer({ min: 1, max: 5 }),
      account: fc.constantFrom("706000", "707100", "707200"),
    }),
    { maxLength: 25 },
  )
  .chain((rows) =>
    fc.record({
      discount: fc.oneof(
        fc.constant(null),
        fc
          .integer({ min: 0, max: 10_000 })
          .map((share) => ({ kind: "share" as const, share: basisPoints(share) })),
        fc
          .integer({ min: 0, max: 1_000_000 })
          .map((amount) => ({ kind: "amount" as const, amount: cents(amount) })),
      ),
      retained: fc.boolean(),
      lines: fc.constant(
        rows.map((r, i): Line => {
          const base = { id: `l${i}`, optionId: r.option, label: `ligne ${i}` };
          if (r.kind === "title") return { ...PLAIN_TITLE, ...base, kind: "title", level: r.level as 1 };
          if (r.kind !== "item") return { ...base, kind: r.kind as "text" };
          return {
            ...item(`l${i}`, 0, 0, 0),
            optionId: r.option,
            quantity: quantity(r.qty),
            unitPrice: unitPrice(r.price),
            discount: basisPoints(r.discount),
            vatRate: basisPoints(r.rate),
            account: r.account,
          };
        }),
      ),
    }),
  )
  .map(({ lines, discount, retained }) => ({
    lines,
    discount,
    options: [
      { id: "o1", label: "Option 1", retained, choice: null },
      { id: "o2", label: "Option 2", retained: false, choice: null },
    ],
  }));

/** Any body with titles that multiply, discount and give their rate, an option and a choice of two variants. */
export const sectioned: fc.Arbitrary<DocumentBody> = fc
  .array(
    fc.record({
      kind: fc.constantFrom("item", "item", "item", "title", "text", "subtotal"),
      option: fc.constantFrom(null, null, null, "o", "v1", "v2"),
      qty: fc.integer({ min: 1, max: 9_000 }),
      price: fc.integer({ min: 0, max: 3_000_000 }),
      discount: fc.constantFrom(0, 0, 500, 3333),
      rate,
      inherits: fc.boolean(),
      level: fc.integer({ min: 1, max: 5 }),
      times: fc.constantFrom(1, 1, 2, 15),
      less: fc.constantFrom(0, 0, 1_000, 777),
      gives: fc.constantFrom(null, 550, 1000),
    }),
    { maxLength: 25 },
  )
  .chain((rows) =>
    fc.record({
      discount: fc.constantFrom(null, { kind: "share" as const, share: basisPoints(300) }),
      retained: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      lines: fc.constant(
        rows.map((r, i): Line => {
          const base = { id: `l${i}`, optionId: r.option, label: `ligne ${i}` };
          if (r.kind === "title")
            return {
              ...PLAIN_TITLE,
              ...base,
              kind: "title",
              level: r.level as 1,
              quantity: quantity(r.times * 1_000),
              discount: basisPoints(r.less),
              vatRate: r.gives === null ? null : basisPoints(r.gives),
            };
          if (r.kind !== "item") return { ...base, kind: r.kind as "text" };
          return {
            ...item(`l${i}`, 0, 0, 0),
            optionId: r.option,
            quantity: quantity(r.qty),
            unitPrice: unitPrice(r.price),
            discount: basisPoints(r.discount),
            vatRate: basisPoints(r.rate),
            inheritsVat: r.inherits,
          };
        }),
      ),
    }),
  )
  .map(({ lines, discount, retained: [o, v1, v2] }) => {
    const choice = { id: "c", label: "Choix" };
    return {
      lines,
      discount,
      options: [
        { id: "o", label: "Option", retained: o, choice: null },
        { id: "v1", label: "Variante 1", retained: v1, choice },
        { id: "v2", label: "Variante 2", retained: v2, choice },
      ],
    };
  });
