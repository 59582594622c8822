import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Discount, LineParts, OptionGroup } from "~/domain/documents/document";
import { user } from "./access";
import { client, ouvrage } from "./clients";
import { basisPoints, cents, day, flag, id, instant, json, quantity, unitPrice, version } from "./columns";
import { documentLayout } from "./settings";

/** Columns of a document line; quotes, orders, invoices and credit notes each have their own table of them. */
export const lineColumns = () => ({
  id: text("id").notNull(),
  position: integer("position").notNull(),
  kind: text("kind", { enum: ["item", "title", "text", "subtotal"] }).notNull(),
  level: integer("level"),
  optionId: text("option_id"),
  label: text("label").notNull(),
  description: text("description").notNull().default(""),
  articleId: text("article_id"),
  reference: text("reference").notNull().default(""),
  /** Of an item; on a title, how many identical ones there are of its section. */
  quantity: quantity("quantity"),
  /** How the quantity was worked out, as it was typed. */
  formula: text("formula").notNull().default(""),
  /** Between which quantities the customer may choose. */
  leastQuantity: quantity("least_quantity"),
  mostQuantity: quantity("most_quantity"),
  unit: text("unit").notNull().default(""),
  unitPrice: unitPrice("unit_price"),
  discountBp: basisPoints("discount_bp"),
  vatBp: basisPoints("vat_bp"),
  /** The rate follows the title's. */
  inheritsVat: flag("inherits_vat").notNull().default(false),
  nature: text("nature", { enum: ["goods", "services"] }),
  account: text("account").notNull().default(""),
  photoFileId: text("photo_file_id"),
  /** The number a line starts counting at. */
  startsAt: text("starts_at").notNull().default(""),
  /** What one unit of a compound is made of. */
  parts: json<LineParts>("parts"),
});

/** Totals are kept beside the lines for lists and search; `totals()` is always their source. */
export const totalColumns = () => ({
  netCents: cents("net_cents").notNull(),
  vatCents: cents("vat_cents").notNull(),
  grossCents: cents("gross_cents").notNull(),
});

export interface WasteTerms {
  nature: string;
  quantity: string;
  handling: string;
  site: string;
  costCents: number;
}

/** Facts of a quote; its status is derived from them (domain/quotes). */
export const quote = sqliteTable(
  "quote",
  {
    id: id(),
    /** Given at creation: a quote number may have holes, an invoice number may not. */
    number: text("number").notNull(),
    revision: integer("revision").notNull().default(1),
    /** The first version of this quote; versions share its number. */
    rootId: text("root_id").notNull(),
    title: text("title").notNull().default(""),
    clientId: text("client_id")
      .notNull()
      .references(() => client.id),
    ouvrageId: text("ouvrage_id").references(() => ouvrage.id),
    siteAddressId: text("site_address_id"),
    interlocutorId: text("interlocutor_id"),
    sellerId: text("seller_id")
      .notNull()
      .references(() => user.id),
    intro: text("intro").notNull().default(""),
    closing: text("closing").notNull().default(""),
    paymentTerms: text("payment_terms").notNull().default(""),
    depositBp: basisPoints("deposit_bp").notNull(),
    discount: json<Discount>("discount"),
    options: json<OptionGroup[]>("options").notNull(),
    offPremises: flag("off_premises").notNull().default(false),
    worksStartOn: day("works_start_on"),
    worksDuration: text("works_duration").notNull().default(""),
    waste: json<WasteTerms>("waste"),
    /** Null is the default of its kind. */
    layoutId: text("layout_id").references(() => documentLayout.id),
    ...totalColumns(),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    updatedAt: instant("updated_at").notNull(),
    datedOn: day("dated_on").notNull(),
    validUntil: day("valid_until").notNull(),
    sentAt: instant("sent_at"),
    firstViewedAt: instant("first_viewed_at"),
    acceptedAt: instant("accepted_at"),
    refusedAt: instant("refused_at"),
    refusalReason: text("refusal_reason").notNull().default(""),
    supersededAt: instant("superseded_at"),
    binnedAt: instant("binned_at"),
    /** The PDF that was sent; its hash is what the customer signs. */
    sentFileId: text("sent_file_id"),
    signedFileId: text("signed_file_id"),
    version: version(),
  },
  (t) => [
    uniqueIndex("quote_number").on(t.number, t.revision),
    index("quote_client").on(t.clientId, t.createdAt),
    index("quote_created").on(t.createdAt, t.id),
    index("quote_seller").on(t.sellerId, t.createdAt),
    index("quote_sent").on(t.sentAt, t.sellerId, t.netCents).where(sql`sent_at is not null`),
    index("quote_accepted")
      .on(t.acceptedAt, t.sellerId, t.netCents, t.binnedAt, t.id)
      .where(sql`accepted_at is not null`),
    /** Offers that wait for an answer. */
    index("quote_open")
      .on(t.sentAt, t.sellerId, t.validUntil, t.grossCents)
      .where(
        sql`sent_at is not null and accepted_at is null and refused_at is null and superseded_at is null and binned_at is null`,
      ),
    index("quote_root").on(t.rootId, t.revision),
    index("quote_ouvrage").on(t.ouvrageId).where(sql`ouvrage_id is not null`),
    index("quote_site").on(t.siteAddressId).where(sql`site_address_id is not null`),
    index("quote_interlocutor").on(t.interlocutorId).where(sql`interlocutor_id is not null`),
  ],
);

export const quoteLine = sqliteTable(
  "quote_line",
  {
    quoteId: text("quote_id")
      .notNull()
      .references(() => quote.id),
    ...lineColumns(),
  },
  (t) => [primaryKey({ columns: [t.quoteId, t.id] }), index("quote_line_article").on(t.articleId)],
);

/** Purchase prices live apart: whoever has no right to them never reads this table. */
export const quoteCost = sqliteTable(
  "quote_cost",
  {
    quoteId: text("quote_id")
      .notNull()
      .references(() => quote.id),
    lineId: text("line_id").notNull(),
    unitCost: unitPrice("unit_cost").notNull(),
  },
  (t) => [primaryKey({ columns: [t.quoteId, t.lineId] })],
);

/** The customer's door to one quote: the link holds the token, the table its SHA-256. */
export const spaceLink = sqliteTable(
  "space_link",
  {
    id: id(),
    tokenHash: text("token_hash").notNull(),
    clientId: text("client_id")
      .notNull()
      .references(() => client.id),
    quoteId: text("quote_id").references(() => quote.id),
    /** The mail address it left for; empty when somebody of the company handed it over. */
    madeFor: text("made_for").notNull().default(""),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    expiresAt: instant("expires_at").notNull(),
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    uniqueIndex("space_link_token").on(t.tokenHash),
    index("space_link_client").on(t.clientId),
    index("space_link_quote").on(t.quoteId),
  ],
);

/** What proves an acceptance; never changed once written (trigger). */
export const quoteAcceptance = sqliteTable("quote_acceptance", {
  quoteId: text("quote_id")
    .primaryKey()
    .references(() => quote.id),
  signedAt: instant("signed_at").notNull(),
  signerName: text("signer_name").notNull(),
  signerQuality: text("signer_quality").notNull().default(""),
  /** Vector strokes, as drawn. */
  strokes: json<{ x: number; y: number; t: number }[][]>("strokes").notNull(),
  retainedOptions: json<string[]>("retained_options").notNull(),
  /** Quantities the customer chose, by line, in thousandths. */
  chosenQuantities: json<Record<string, number>>("chosen_quantities").notNull().default({}),
  grossCents: cents("gross_cents").notNull(),
  documentSha256: text("document_sha256").notNull(),
  sealedSha256: text("sealed_sha256").notNull(),
  consentText: text("consent_text").notNull(),
  vatCertificateText: text("vat_certificate_text").notNull().default(""),
  linkId: text("link_id").notNull(),
  address: text("address").notNull(),
  agent: text("agent").notNull(),
  evidenceHash: text("evidence_hash").notNull(),
});

/** Questions and answers around a quote, both ways. */
export const quoteMessage = sqliteTable(
  "quote_message",
  {
    id: id(),
    quoteId: text("quote_id")
      .notNull()
      .references(() => quote.id),
    at: instant("at").notNull(),
    from: text("from", { enum: ["customer", "staff"] }).notNull(),
    author: text("author").notNull(),
    body: text("body").notNull(),
    readAt: instant("read_at"),
  },
  (t) => [
    index("quote_message_quote").on(t.quoteId, t.at),
    index("quote_message_unread").on(t.at).where(sql`"from" = 'customer' and read_at is null`),
  ],
);
