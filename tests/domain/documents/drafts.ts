import * as fc from "fast-check";
import {
  type DocumentBody,
  type ItemLine,
  type Line,
  PLAIN_ITEM,
  PLAIN_TITLE,
  type TitleLine,
} from "~/domain/documents/document";
import { basisPoints, quantity, unitPrice } from "~/domain/money/money";

/** An item line with what matters given and the rest ordinary: one unit at 100 €, 20 %. */
export const item = (id: string, more: Partial<ItemLine> = {}): ItemLine => ({
  ...PLAIN_ITEM,
  kind: "item",
  id,
  optionId: null,
  label: `Ligne ${id}`,
  articleId: null,
  reference: "",
  description: "",
  quantity: quantity(1_000),
  unit: "u",
  unitPrice: unitPrice(1_000_000),
  discount: basisPoints(0),
  vatRate: basisPoints(2_000),
  nature: "goods",
  account: "",
  ...more,
});

export const title = (
  id: string,
  level: 1 | 2 | 3 | 4 | 5 = 1,
  optionId: string | null = null,
): TitleLine => ({
  ...PLAIN_TITLE,
  kind: "title",
  id,
  optionId,
  label: `Titre ${id}`,
  level,
});

export const subtotal = (id: string, optionId: string | null = null): Line => ({
  kind: "subtotal",
  id,
  optionId,
  label: "",
});

export const body = (lines: Line[], more: Partial<DocumentBody> = {}): DocumentBody => ({
  lines,
  options: [...new Set(lines.flatMap((l) => l.optionId ?? []))].map((id) => ({
    id,
    label: `Option ${id}`,
    retained: false,
    choice: null,
  })),
  discount: null,
  ...more,
});

export const ids = (it: DocumentBody) => it.lines.map((line) => line.id).join("");

const RATES = [0, 550, 1_000, 2_000];

/** Any document of up to twelve lines, with one option. */
export const anyBody = fc
  .array(
    fc.record({
      kind: fc.constantFrom("item", "item", "item", "title", "subtotal"),
      option: fc.boolean(),
      quantity: fc.integer({ min: -5_000, max: 50_000 }),
      price: fc.integer({ min: 0, max: 90_000_000 }),
      discount: fc.integer({ min: 0, max: 10_000 }),
      rate: fc.constantFrom(...RATES),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    body(
      rows.map((row, i): Line => {
        const id = `l${i}`;
        const optionId = row.option ? "o" : null;
        if (row.kind === "title") return title(id, 1, optionId);
        if (row.kind === "subtotal") return subtotal(id, optionId);
        return item(id, {
          optionId,
          quantity: quantity(row.quantity),
          unitPrice: unitPrice(row.price),
          discount: basisPoints(row.discount),
          vatRate: basisPoints(row.rate),
        });
      }),
    ),
  );
