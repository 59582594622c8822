import * as z from "zod";
import { basisPoints, cents, quantity, unitPrice } from "~/domain/money/money";
import { addsUp, isVatRate, LARGEST_PRICE, LARGEST_QUANTITY } from "./bounds";
import type { DocumentBody } from "./document";

/** Bounds of what one document may hold; far above any real one, far below what a row of D1 takes. */
const LINES = 2_000;
const TEXT = 10_000;

const lineId = z.string().regex(/^[\w-]{1,40}$/);
const recordId = z.string().min(1).max(60);
const words = (max: number) => z.string().max(max);
const integer = (bound: number) => z.int().min(-bound).max(bound);

const base = {
  id: lineId,
  optionId: lineId.nullable().describe("L'option dont la ligne fait partie, ou rien."),
  label: words(TEXT),
};

const itemLine = z.object({
  ...base,
  kind: z.literal("item"),
  articleId: recordId.nullable(),
  reference: words(100),
  description: words(TEXT),
  quantity: integer(LARGEST_QUANTITY).transform(quantity).describe("Millièmes d'unité : 1500 pour 1,5."),
  unit: words(20),
  unitPrice: integer(LARGEST_PRICE)
    .transform(unitPrice)
    .describe("Prix hors taxes, en dix-millièmes d'euro : 124900 pour 12,49 €."),
  discount: z
    .int()
    .min(0)
    .max(10_000)
    .transform(basisPoints)
    .describe("Remise, en centièmes de pour cent : 1000 pour 10 %."),
  vatRate: z
    .int()
    .refine(isVatRate, "vat-rate-unknown")
    .transform(basisPoints)
    .describe("Taux de TVA, en centièmes de pour cent : 2000 pour 20 %."),
  nature: z.enum(["goods", "services"]),
  account: words(20),
});

/** One line of a document, as an editor or a clipboard gives it. */
export const lineSchema = z.discriminatedUnion("kind", [
  itemLine,
  z.object({
    ...base,
    kind: z.literal("title"),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  }),
  z.object({ ...base, kind: z.literal("text") }),
  z.object({ ...base, kind: z.literal("subtotal") }),
]);

const discount = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("share"),
    share: z.int().min(0).max(10_000).transform(basisPoints).describe("Centièmes de pour cent."),
  }),
  z.object({
    kind: z.literal("amount"),
    amount: z.int().min(0).max(10_000_000_000).transform(cents).describe("Centimes."),
  }),
]);

/** The lines, options and discount of a document as an editor sends them. */
export const bodySchema = z
  .object({
    lines: z.array(lineSchema).max(LINES),
    options: z.array(z.object({ id: lineId, label: words(300), retained: z.boolean() })).max(100),
    discount: discount.nullable(),
  })
  .refine((body) => new Set(body.lines.map((l) => l.id)).size === body.lines.length, "line-twice")
  .refine((body) => {
    const options = new Set(body.options.map((o) => o.id));
    return body.lines.every((l) => l.optionId === null || options.has(l.optionId));
  }, "option-unknown")
  .refine(addsUp, "amount-too-large") satisfies z.ZodType<DocumentBody>;

/**
 * One save of a draft whose header has this shape. `version` is the one the editor started from; `base` what it
 * looked like then, sent when the server asks for it because somebody saved meanwhile.
 */
export const saveSchemaOf = <H extends z.ZodType>(header: H) =>
  z.object({
    version: z.int().min(1),
    header,
    body: bodySchema,
    base: z.object({ header, body: bodySchema }).nullable(),
    /** Unit costs that this person changed, by line; null takes one away. Ignored without the right. */
    costs: z.record(lineId, integer(LARGEST_PRICE).transform(unitPrice).nullable()),
    /** New line -> the line it was copied from, whose cost it takes. */
    copies: z.record(lineId, lineId),
  });
