import * as z from "zod";
import type { Day } from "~/domain/calendar/day";
import { addsUp, isVatRate, LARGEST_PRICE, LARGEST_QUANTITY } from "~/domain/documents/bounds";
import type { DocumentBody } from "~/domain/documents/document";
import { basisPoints, cents, quantity, unitPrice } from "~/domain/money/money";
import type { QuoteHeader } from "./header";

/** Bounds of what one document may hold; far above any real one, far below what a row of D1 takes. */
const LINES = 2_000;
const TEXT = 10_000;

const lineId = z.string().regex(/^[\w-]{1,40}$/);
const recordId = z.string().min(1).max(60);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform((text) => text as Day);
const words = (max: number) => z.string().max(max);
const integer = (bound: number) => z.int().min(-bound).max(bound);

const base = { id: lineId, optionId: lineId.nullable(), label: words(TEXT) };

const itemLine = z.object({
  ...base,
  kind: z.literal("item"),
  articleId: recordId.nullable(),
  reference: words(100),
  description: words(TEXT),
  quantity: integer(LARGEST_QUANTITY).transform(quantity),
  unit: words(20),
  unitPrice: integer(LARGEST_PRICE).transform(unitPrice),
  discount: z.int().min(0).max(10_000).transform(basisPoints),
  vatRate: z.int().refine(isVatRate, "vat-rate-unknown").transform(basisPoints),
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
  z.object({ kind: z.literal("share"), share: z.int().min(0).max(10_000).transform(basisPoints) }),
  z.object({ kind: z.literal("amount"), amount: z.int().min(0).max(10_000_000_000).transform(cents) }),
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

export const headerSchema = z.object({
  title: words(200),
  intro: words(TEXT),
  closing: words(TEXT),
  paymentTerms: words(2_000),
  depositBp: z.int().min(0).max(10_000).transform(basisPoints),
  datedOn: day,
  validUntil: day,
  ouvrageId: recordId.nullable(),
  siteAddressId: recordId.nullable(),
  interlocutorId: recordId.nullable(),
  offPremises: z.boolean(),
  worksStartOn: day.nullable(),
  worksDuration: words(200),
  waste: z
    .object({
      nature: words(500),
      quantity: words(200),
      handling: words(1_000),
      site: words(500),
      costCents: z.int().min(0).max(10_000_000_000),
    })
    .nullable(),
}) satisfies z.ZodType<QuoteHeader>;

/**
 * One save of a draft. `version` is the one the editor started from; `base` what it looked like then, sent when
 * the server asks for it because somebody saved meanwhile.
 */
export const saveSchema = z.object({
  version: z.int().min(1),
  header: headerSchema,
  body: bodySchema,
  base: z.object({ header: headerSchema, body: bodySchema }).nullable(),
  /** Unit costs that this person changed, by line; null takes one away. Ignored without the right. */
  costs: z.record(lineId, integer(LARGEST_PRICE).transform(unitPrice).nullable()),
  /** New line -> the line it was copied from, whose cost it takes. */
  copies: z.record(lineId, lineId),
});
export type QuoteSave = z.output<typeof saveSchema>;

export const newQuoteSchema = z.object({
  clientId: recordId,
  ouvrageId: recordId.optional(),
  title: words(200).optional(),
});

export const QUOTE_FILTERS = [
  "draft",
  "sent",
  "viewed",
  "accepted",
  "refused",
  "expired",
  "superseded",
  "binned",
] as const;
export type QuoteFilter = (typeof QUOTE_FILTERS)[number];

/** What the address of the list of quotes may hold; anything unreadable is ignored rather than refused. */
export const quoteListSchema = z.object({
  status: z.enum(QUOTE_FILTERS).optional().catch(undefined),
  seller: recordId.optional().catch(undefined),
  client: recordId.optional().catch(undefined),
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  q: words(100).optional().catch(undefined),
  after: words(80).optional().catch(undefined),
});
export type QuoteListQuery = z.output<typeof quoteListSchema>;
