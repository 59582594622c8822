import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { CreationFields, DoubleCheck } from "~/domain/clients/creation";
import type { Layout } from "~/domain/layouts/layout";
import { basisPoints, cents, day, flag, id, instant, json, version } from "./columns";

export interface InsuranceTerms {
  kind: "decennale" | "rc-pro";
  insurer: string;
  insurerAddress: string;
  contractNumber: string;
  coverage: string;
  activities: string;
  validFrom: string | null;
  validTo: string | null;
}

export interface MediatorTerms {
  name: string;
  address: string;
  website: string;
}

/** The one company this deployment serves; the single row has id "company". */
export const company = sqliteTable("company", {
  id: id(),
  legalName: text("legal_name").notNull(),
  tradeName: text("trade_name").notNull().default(""),
  legalForm: text("legal_form").notNull(),
  shareCapitalCents: cents("share_capital_cents"),
  siren: text("siren").notNull(),
  siret: text("siret").notNull(),
  naf: text("naf").notNull().default(""),
  vatNumber: text("vat_number").notNull().default(""),
  rcsCity: text("rcs_city").notNull().default(""),
  street: text("street").notNull(),
  postcode: text("postcode").notNull(),
  city: text("city").notNull(),
  phone: text("phone").notNull().default(""),
  email: text("email").notNull(),
  website: text("website").notNull().default(""),
  bankName: text("bank_name").notNull().default(""),
  iban: text("iban").notNull().default(""),
  bic: text("bic").notNull().default(""),
  vatRegime: text("vat_regime", { enum: ["real", "franchise"] })
    .notNull()
    .default("real"),
  vatOnDebits: flag("vat_on_debits").notNull().default(false),
  paymentTerms: text("payment_terms", {
    enum: ["net_days", "end_of_month_then_days", "days_then_end_of_month"],
  })
    .notNull()
    .default("net_days"),
  paymentDays: integer("payment_days").notNull().default(30),
  lateRateBp: basisPoints("late_rate_bp").notNull(),
  depositBp: basisPoints("deposit_bp").notNull(),
  quoteValidityDays: integer("quote_validity_days").notNull().default(30),
  insurance: json<InsuranceTerms>("insurance"),
  mediator: json<MediatorTerms>("mediator"),
  logoFileId: text("logo_file_id"),
  accent: text("accent").notNull().default("#0f5c63"),
  /** CRM-08: whether an order or an invoice gives its client a code. */
  allocatesClientCodes: flag("allocates_client_codes").notNull().default(true),
  clientCodePattern: text("client_code_pattern").notNull().default("C{SEQ:6}"),
  numbersLines: flag("numbers_lines").notNull().default(true),
  /** PRF-10: what the form of a new client asks; null is the usual. */
  creationFields: json<CreationFields>("creation_fields"),
  /** PRF-10: what a new client is compared by, and what a likely double meets; null is the usual. */
  doubleCheck: json<DoubleCheck>("double_check"),
  defaultSalesAccount: text("default_sales_account").notNull().default("707000"),
  createdAt: instant("created_at").notNull(),
  version: version(),
});

/** Short lists that a company shapes: statuses, origins, civilities, ouvrage types, units. */
export const choice = sqliteTable("choice", {
  id: id(),
  list: text("list", {
    enum: [
      "client-status",
      "client-origin",
      "civility",
      "ouvrage-type",
      "action-type",
      "file-tag",
      "unit",
      "payment-mode",
    ],
  }).notNull(),
  label: text("label").notNull(),
  position: integer("position").notNull().default(0),
  colour: text("colour").notNull().default("slate"),
  /** Client statuses only: what the status allows. */
  semantics: json<{ sellable: boolean; searchable: boolean; bin: boolean }>("semantics"),
  archivedAt: instant("archived_at"),
  version: version(),
});

/** The company's own words. The row stays when it goes back to ours, so that versions never start again. */
export const mailTemplate = sqliteTable("mail_template", {
  key: text("key").primaryKey(),
  subject: text("subject").notNull(),
  body: text("body").notNull(),
  updatedAt: instant("updated_at").notNull(),
  /** Since then our words stand; null while the company's do. */
  resetAt: instant("reset_at"),
  version: version(),
});

/** How papers look (LY1..7); those put aside still dress the documents that wear them. */
export const documentLayout = sqliteTable(
  "document_layout",
  {
    id: id(),
    kind: text("kind", { enum: ["quote", "invoice"] }).notNull(),
    name: text("name").notNull(),
    /** Without settings that came later: `completed` fills them in. */
    settings: json<Partial<Layout>>("settings").notNull(),
    isDefault: flag("is_default").notNull().default(false),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    archivedAt: instant("archived_at"),
    version: version(),
  },
  (t) => [
    index("document_layout_kind").on(t.kind, t.name),
    uniqueIndex("document_layout_default").on(t.kind).where(sql`is_default = 1`),
  ],
);

export const vatCertificateText = sqliteTable("vat_certificate_text", {
  id: id(),
  rateBp: basisPoints("rate_bp").notNull(),
  body: text("body").notNull(),
  validFrom: day("valid_from").notNull(),
});
