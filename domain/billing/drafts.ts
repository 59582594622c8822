import * as z from "zod";
import type { Day } from "~/domain/calendar/day";
import { saveSchemaOf } from "~/domain/documents/forms";
import type { Header } from "~/domain/documents/header";
import { type BasisPoints, basisPoints } from "~/domain/money/money";

/** What one writes of an order entered directly, besides its lines. */
export interface OrderHeader extends Header {
  orderedOn: Day;
  /** Share of the total asked when ordering. */
  depositBp: BasisPoints;
  ouvrageId: string | null;
  /** Address of the client where the works take place; null is the client's own. */
  siteAddressId: string | null;
  /** Signed at the consumer's home: C. conso L221-5 and L221-10. */
  offPremises: boolean;
}

/** What one writes of a draft invoice, besides its lines. */
export interface InvoiceHeader extends Header {
  /** Day of delivery or of the end of works, when it is not the day of issue (CGI ann. II 242 nonies A). */
  suppliedOn: Day | null;
  siteAddressId: string | null;
  /** How its paper looks; null is the company's default. */
  layoutId: string | null;
}

const title = z.string().max(200);
const recordId = z.string().min(1).max(60);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform((text) => text as Day);

const orderHeaderSchema = z.object({
  title,
  orderedOn: day,
  depositBp: z.int().min(0).max(10_000).transform(basisPoints),
  ouvrageId: recordId.nullable(),
  siteAddressId: recordId.nullable(),
  offPremises: z.boolean(),
}) satisfies z.ZodType<OrderHeader>;

const invoiceHeaderSchema = z.object({
  title,
  suppliedOn: day.nullable(),
  siteAddressId: recordId.nullable(),
  layoutId: recordId.nullable().default(null),
}) satisfies z.ZodType<InvoiceHeader>;

export const orderSaveSchema = saveSchemaOf(orderHeaderSchema);
export type OrderSave = z.output<typeof orderSaveSchema>;

export const invoiceSaveSchema = saveSchemaOf(invoiceHeaderSchema);
export type InvoiceSave = z.output<typeof invoiceSaveSchema>;

/** For whom an order or an invoice is started without a quote. */
export const startSchema = z.object({ clientId: recordId, ouvrageId: recordId.optional() });
