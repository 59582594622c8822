import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Discount, OptionGroup } from "~/domain/documents/document";
import { user } from "./access";
import { client } from "./clients";
import { basisPoints, cents, day, flag, id, instant, json, unitPrice, version } from "./columns";
import { lineColumns, quote, totalColumns } from "./quotes";
import { documentLayout } from "./settings";

/** What a client has ordered: from a signed quote with the options they retained, or entered directly. */
export const salesOrder = sqliteTable(
  "sales_order",
  {
    id: id(),
    number: text("number").notNull(),
    clientId: text("client_id")
      .notNull()
      .references(() => client.id),
    quoteId: text("quote_id").references(() => quote.id),
    ouvrageId: text("ouvrage_id"),
    siteAddressId: text("site_address_id"),
    sellerId: text("seller_id")
      .notNull()
      .references(() => user.id),
    title: text("title").notNull().default(""),
    orderedOn: day("ordered_on").notNull(),
    depositBp: basisPoints("deposit_bp").notNull(),
    discount: json<Discount>("discount"),
    options: json<OptionGroup[]>("options").notNull(),
    offPremises: flag("off_premises").notNull().default(false),
    ...totalColumns(),
    cancelledAt: instant("cancelled_at"),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex("sales_order_number").on(t.number),
    uniqueIndex("sales_order_quote").on(t.quoteId),
    index("sales_order_client").on(t.clientId, t.createdAt),
    index("sales_order_created").on(t.createdAt, t.id),
    index("sales_order_site").on(t.siteAddressId).where(sql`site_address_id is not null`),
    index("sales_order_ordered").on(t.orderedOn, t.sellerId, t.netCents).where(sql`cancelled_at is null`),
  ],
);

export const salesOrderLine = sqliteTable(
  "sales_order_line",
  {
    orderId: text("order_id")
      .notNull()
      .references(() => salesOrder.id),
    ...lineColumns(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.id] }),
    index("sales_order_line_article").on(t.articleId).where(sql`article_id is not null`),
  ],
);

export const salesOrderCost = sqliteTable(
  "sales_order_cost",
  {
    orderId: text("order_id")
      .notNull()
      .references(() => salesOrder.id),
    lineId: text("line_id").notNull(),
    unitCost: unitPrice("unit_cost").notNull(),
  },
  (t) => [primaryKey({ columns: [t.orderId, t.lineId] })],
);

/**
 * A claim on a client. Deposits are invoices by law (UNTDID 386 in the same sequence), so they share this table;
 * a draft has no number, and an issued row is final (trigger).
 */
export const invoice = sqliteTable(
  "invoice",
  {
    id: id(),
    kind: text("kind", { enum: ["invoice", "deposit"] }).notNull(),
    number: text("number"),
    clientId: text("client_id")
      .notNull()
      .references(() => client.id),
    orderId: text("order_id").references(() => salesOrder.id),
    siteAddressId: text("site_address_id"),
    sellerId: text("seller_id")
      .notNull()
      .references(() => user.id),
    title: text("title").notNull().default(""),
    discount: json<Discount>("discount"),
    options: json<OptionGroup[]>("options").notNull(),
    suppliedOn: day("supplied_on"),
    /** Null is the default of its kind; what is issued keeps what it left with, in its record. */
    layoutId: text("layout_id").references(() => documentLayout.id),
    /** Set at issue, with the number. */
    issuedOn: day("issued_on"),
    dueOn: day("due_on"),
    ...totalColumns(),
    issuedAt: instant("issued_at"),
    fileId: text("file_id"),
    sentAt: instant("sent_at"),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    binnedAt: instant("binned_at"),
    version: version(),
  },
  (t) => [
    uniqueIndex("invoice_number").on(t.number),
    index("invoice_client").on(t.clientId, t.createdAt),
    index("invoice_order").on(t.orderId),
    index("invoice_created").on(t.createdAt, t.id),
    index("invoice_due").on(t.dueOn),
    /** Sums over all invoices read this instead of the rows; the amount first, so that no list takes it for its order. */
    index("invoice_sums").on(t.grossCents, t.issuedAt, t.binnedAt),
    index("invoice_issued").on(t.issuedOn, t.sellerId, t.netCents).where(sql`issued_on is not null`),
    index("invoice_site").on(t.siteAddressId).where(sql`site_address_id is not null`),
    /** What is left to pay of all that was issued. */
    index("invoice_left")
      .on(t.issuedAt, t.sellerId, t.grossCents, t.dueOn, t.id)
      .where(sql`issued_at is not null`),
    index("invoice_draft").on(t.createdAt).where(sql`issued_at is null and binned_at is null`),
  ],
);

export const invoiceLine = sqliteTable(
  "invoice_line",
  {
    invoiceId: text("invoice_id")
      .notNull()
      .references(() => invoice.id),
    ...lineColumns(),
  },
  (t) => [
    primaryKey({ columns: [t.invoiceId, t.id] }),
    index("invoice_line_article").on(t.articleId).where(sql`article_id is not null`),
  ],
);

/** Deposits that an invoice takes back, per VAT rate: printed with number and date, deducted from what is due. */
export const depositRecovery = sqliteTable(
  "deposit_recovery",
  {
    invoiceId: text("invoice_id")
      .notNull()
      .references(() => invoice.id),
    depositId: text("deposit_id")
      .notNull()
      .references(() => invoice.id),
    vatBp: basisPoints("vat_bp").notNull(),
    netCents: cents("net_cents").notNull(),
    vatCents: cents("vat_cents").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.invoiceId, t.depositId, t.vatBp] }),
    index("deposit_recovery_deposit").on(t.depositId),
  ],
);

/** Takes back all or part of one issued invoice; amounts are positive, as EN 16931 wants them. */
export const creditNote = sqliteTable(
  "credit_note",
  {
    id: id(),
    number: text("number"),
    invoiceId: text("invoice_id")
      .notNull()
      .references(() => invoice.id),
    clientId: text("client_id")
      .notNull()
      .references(() => client.id),
    reason: text("reason").notNull().default(""),
    discount: json<Discount>("discount"),
    issuedOn: day("issued_on"),
    ...totalColumns(),
    issuedAt: instant("issued_at"),
    fileId: text("file_id"),
    sentAt: instant("sent_at"),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    binnedAt: instant("binned_at"),
    version: version(),
  },
  (t) => [
    uniqueIndex("credit_note_number").on(t.number),
    index("credit_note_invoice").on(t.invoiceId, t.issuedAt, t.grossCents),
    index("credit_note_client").on(t.clientId, t.createdAt),
    index("credit_note_issued").on(t.issuedOn, t.invoiceId, t.netCents).where(sql`issued_on is not null`),
  ],
);

export const creditNoteLine = sqliteTable(
  "credit_note_line",
  {
    creditNoteId: text("credit_note_id")
      .notNull()
      .references(() => creditNote.id),
    ...lineColumns(),
  },
  (t) => [
    primaryKey({ columns: [t.creditNoteId, t.id] }),
    index("credit_note_line_article").on(t.articleId).where(sql`article_id is not null`),
  ],
);

/** Every issued document in order, chained by hash; insert only (trigger). */
export const issuedDocument = sqliteTable(
  "issued_document",
  {
    /** Place in the chain: 1, 2, 3... without hole. */
    seq: integer("seq").primaryKey(),
    kind: text("kind", { enum: ["invoice", "deposit", "credit-note"] }).notNull(),
    documentId: text("document_id").notNull(),
    number: text("number").notNull(),
    issuedOn: day("issued_on").notNull(),
    issuedAt: instant("issued_at").notNull(),
    clientId: text("client_id").notNull(),
    grossCents: cents("gross_cents").notNull(),
    /** Canonical JSON of all that was printed (domain/chain). */
    record: text("record").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [
    uniqueIndex("issued_document_number").on(t.number),
    uniqueIndex("issued_document_document").on(t.documentId),
  ],
);

/** Money received (or given back); never edited: a mistake is a reversal (trigger). */
export const payment = sqliteTable(
  "payment",
  {
    id: id(),
    clientId: text("client_id")
      .notNull()
      .references(() => client.id),
    receivedOn: day("received_on").notNull(),
    mode: text("mode", { enum: ["transfer", "cheque", "card", "cash", "direct-debit"] }).notNull(),
    reference: text("reference").notNull().default(""),
    amountCents: cents("amount_cents").notNull(),
    reversalOf: text("reversal_of"),
    reason: text("reason").notNull().default(""),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
  },
  (t) => [
    index("payment_client").on(t.clientId, t.receivedOn),
    index("payment_received").on(t.receivedOn, t.id),
    uniqueIndex("payment_reversal").on(t.reversalOf),
    index("payment_sums").on(t.receivedOn, t.amountCents),
  ],
);

/** What a payment pays: a reversal carries the same parts with the opposite sign. */
export const paymentPart = sqliteTable(
  "payment_part",
  {
    paymentId: text("payment_id")
      .notNull()
      .references(() => payment.id),
    invoiceId: text("invoice_id")
      .notNull()
      .references(() => invoice.id),
    amountCents: cents("amount_cents").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.paymentId, t.invoiceId] }),
    index("payment_part_invoice").on(t.invoiceId, t.amountCents),
  ],
);

export const ledgerEntry = sqliteTable(
  "ledger_entry",
  {
    id: id(),
    journal: text("journal").notNull(),
    entryNo: integer("entry_no").notNull(),
    entryOn: day("entry_on").notNull(),
    sourceKind: text("source_kind").notNull(),
    sourceId: text("source_id").notNull(),
    piece: text("piece").notNull(),
    label: text("label").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("ledger_entry_no").on(t.journal, t.entryNo),
    uniqueIndex("ledger_entry_source").on(t.sourceKind, t.sourceId),
  ],
);

export const ledgerLine = sqliteTable(
  "ledger_line",
  {
    entryId: text("entry_id")
      .notNull()
      .references(() => ledgerEntry.id),
    position: integer("position").notNull(),
    account: text("account").notNull(),
    auxiliary: text("auxiliary").notNull().default(""),
    label: text("label").notNull(),
    debitCents: cents("debit_cents").notNull(),
    creditCents: cents("credit_cents").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.entryId, t.position] }),
    index("ledger_line_account").on(t.account, t.auxiliary),
  ],
);
