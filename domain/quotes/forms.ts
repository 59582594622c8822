import * as z from "zod";
import type { Day } from "~/domain/calendar/day";
import { saveSchemaOf } from "~/domain/documents/forms";
import { basisPoints } from "~/domain/money/money";
import type { QuoteHeader } from "./header";

const TEXT = 10_000;

const recordId = z.string().min(1).max(60);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform((text) => text as Day);
const words = (max: number) => z.string().max(max);

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
  // Absent from what a device kept before there were layouts.
  layoutId: recordId.nullable().default(null),
}) satisfies z.ZodType<QuoteHeader>;

/** One save of the editor. */
export const saveSchema = saveSchemaOf(headerSchema);
export type QuoteSave = z.output<typeof saveSchema>;

export const newQuoteSchema = z.object({
  clientId: recordId,
  ouvrageId: recordId.optional(),
  title: words(200).optional(),
});

/** Statuses, and what a list is asked for beside them: any open offer, one long silent, a question, no order yet. */
export const QUOTE_FILTERS = [
  "draft",
  "waiting",
  "silent",
  "asked",
  "to-order",
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
  /** Which day lies between `from` and `to`: that of the quote, or that of its signature in Paris. */
  by: z.enum(["dated", "signed"]).optional().catch(undefined),
  q: words(100).optional().catch(undefined),
  after: words(80).optional().catch(undefined),
});
export type QuoteListQuery = z.output<typeof quoteListSchema>;
