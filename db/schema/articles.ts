import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { ImportOptions } from "~/domain/imports/options";
import { basisPoints, flag, id, instant, json, quantity, unitPrice, version } from "./columns";

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
    version: version(),
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
    /** One reference whatever its case; also what the quote line looks for. */
    uniqueIndex("article_reference_lower").on(sql`lower(${t.reference})`),
    index("article_supplier").on(t.supplier).where(sql`supplier <> ''`),
    index("article_unit").on(t.unit),
    index("article_ean").on(t.ean).where(sql`ean <> ''`),
  ],
);

/** An article made of others (ART-05): the row says that it is one, and how it is sold. */
export const compound = sqliteTable("compound", {
  articleId: text("article_id")
    .primaryKey()
    .references(() => article.id),
  priced: text("priced", { enum: ["fixed", "sum"] }).notNull(),
  printed: flag("printed").notNull(),
  version: version(),
});

/** What a compound is measured by, in the order in which one types: typed, or worked out by `formula`. */
export const compoundDimension = sqliteTable(
  "compound_dimension",
  {
    articleId: text("article_id")
      .notNull()
      .references(() => article.id),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    label: text("label").notNull(),
    unit: text("unit").notNull(),
    formula: text("formula").notNull(),
    initial: quantity("initial"),
    least: quantity("least"),
    most: quantity("most"),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.position] })],
);

/** What a compound is made of: so much of an article or of another compound. */
export const compoundLine = sqliteTable(
  "compound_line",
  {
    articleId: text("article_id")
      .notNull()
      .references(() => article.id),
    position: integer("position").notNull(),
    componentId: text("component_id")
      .notNull()
      .references(() => article.id),
    /** A number or a formula over the dimensions. */
    quantity: text("quantity").notNull(),
    wasteBp: basisPoints("waste_bp").notNull(),
    note: text("note").notNull(),
    /** Dimensions handed to a nested compound: a formula each, by name. */
    given: json<Record<string, string>>("given").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.position] }),
    index("compound_line_component").on(t.componentId),
  ],
);

/** One import of a file: kept with its mapping and every change, so that it can be undone. */
export const importRun = sqliteTable("import_run", {
  id: id(),
  kind: text("kind", { enum: ["articles", "clients"] }).notNull(),
  fileName: text("file_name").notNull(),
  fileId: text("file_id").notNull(),
  /** Which column of the file (its position) fills which field. */
  mapping: json<Record<string, string>>("mapping").notNull(),
  options: json<ImportOptions>("options"),
  /** What the header row looks like: the same header gets the same mapping next time. */
  signature: text("signature").notNull().default(""),
  /** The program that its headings are of; empty where none is recognised. */
  product: text("product").notNull().default(""),
  status: text("status", { enum: ["mapping", "checked", "applied", "undone"] }).notNull(),
  summary: json<{ created: number; updated: number; unchanged: number; refused: number }>("summary"),
  createdAt: instant("created_at").notNull(),
  createdBy: text("created_by").notNull(),
  appliedAt: instant("applied_at"),
  undoneAt: instant("undone_at"),
  /** What an undo could not give back, because it changed or was used since. */
  leftAlone: json<{ recordId: string; title: string; why: "changed" | "used" | "gone" }[]>("left_alone"),
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
    /** The record's version once applied: an undo gives back only what nobody touched since. */
    recordVersion: integer("record_version").notNull().default(1),
    title: text("title").notNull().default(""),
  },
  (t) => [index("import_change_run").on(t.runId, t.row), index("import_change_record").on(t.recordId)],
);
