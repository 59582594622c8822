import {
  type AnySQLiteColumn,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { basisPoints, id, instant, json, unitPrice, version } from "./columns";

/** Two levels: a family and its sub-families (ART-15). */
export const articleFamily = sqliteTable(
  "article_family",
  {
    id: id(),
    parentId: text("parent_id").references((): AnySQLiteColumn => articleFamily.id),
    name: text("name").notNull(),
    salesAccount: text("sales_account").notNull().default(""),
    purchaseAccount: text("purchase_account").notNull().default(""),
    position: integer("position").notNull().default(0),
  },
  (t) => [uniqueIndex("article_family_name").on(t.parentId, t.name)],
);

export const article = sqliteTable(
  "article",
  {
    id: id(),
    reference: text("reference").notNull(),
    label: text("label").notNull(),
    description: text("description").notNull().default(""),
    /** ART-06, ART-19: a text article has neither price nor quantity. */
    type: text("type", { enum: ["supply", "labour", "rental", "subcontract", "travel", "text"] })
      .notNull()
      .default("supply"),
    familyId: text("family_id").references(() => articleFamily.id),
    unit: text("unit").notNull().default("u"),
    /** Null is unknown: an empty price never becomes zero. */
    purchasePrice: unitPrice("purchase_price"),
    salePrice: unitPrice("sale_price"),
    vatBp: basisPoints("vat_bp").notNull(),
    salesAccount: text("sales_account").notNull().default(""),
    purchaseAccount: text("purchase_account").notNull().default(""),
    supplier: text("supplier").notNull().default(""),
    supplierReference: text("supplier_reference").notNull().default(""),
    ean: text("ean").notNull().default(""),
    warrantyMonths: integer("warranty_months"),
    lifetimeMonths: integer("lifetime_months"),
    priceChangedAt: instant("price_changed_at"),
    archivedAt: instant("archived_at"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex("article_reference").on(t.reference),
    index("article_label").on(t.label),
    index("article_family_idx").on(t.familyId),
  ],
);

/** One import of a file: kept with its mapping and every change, so that it can be undone. */
export const importRun = sqliteTable("import_run", {
  id: id(),
  kind: text("kind", { enum: ["articles", "clients"] }).notNull(),
  fileName: text("file_name").notNull(),
  fileId: text("file_id").notNull(),
  mapping: json<Record<string, string>>("mapping").notNull(),
  status: text("status", { enum: ["mapping", "checked", "applied", "undone"] }).notNull(),
  summary: json<{ created: number; updated: number; unchanged: number; refused: number }>("summary"),
  createdAt: instant("created_at").notNull(),
  createdBy: text("created_by").notNull(),
  appliedAt: instant("applied_at"),
  undoneAt: instant("undone_at"),
  version: version(),
});

export const importChange = sqliteTable(
  "import_change",
  {
    id: id(),
    runId: text("run_id")
      .notNull()
      .references(() => importRun.id),
    row: integer("row").notNull(),
    recordId: text("record_id").notNull(),
    action: text("action", { enum: ["create", "update"] }).notNull(),
    before: json<Record<string, unknown>>("before"),
    after: json<Record<string, unknown>>("after").notNull(),
  },
  (t) => [index("import_change_run").on(t.runId, t.row)],
);
