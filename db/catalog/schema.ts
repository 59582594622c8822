import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { basisPoints, day, flag, id, instant, quantity, unitPrice } from "../schema/columns";

/** Who publishes catalogues. `owner` is empty where every company of this base may read them, else the one that brought them. */
export const catalogSupplier = sqliteTable(
  "catalog_supplier",
  {
    id: id(),
    owner: text("owner").notNull().default(""),
    name: text("name").notNull(),
    /** The version that answers searches; null before the first is whole. */
    currentVersion: integer("current_version"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("catalog_supplier_name").on(t.owner, sql`lower(${t.name})`)],
);

/** One file of a supplier, loaded whole or not at all. Its items bear ids of its own block: see domain/catalogs/blocks.ts. */
export const catalogVersion = sqliteTable(
  "catalog_version",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    supplierId: text("supplier_id")
      .notNull()
      .references(() => catalogSupplier.id),
    title: text("title").notNull(),
    /** `loading` and `leaving` ones answer nothing; `ready` ones may be switched to. */
    status: text("status", { enum: ["loading", "ready", "leaving"] }).notNull(),
    /** The day its prices begin. */
    pricedOn: day("priced_on"),
    itemCount: integer("item_count").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    readyAt: instant("ready_at"),
    switchedAt: instant("switched_at"),
    /** The version that it took the place of: where an undo goes back to. */
    replaces: integer("replaces"),
  },
  (t) => [index("catalog_version_supplier").on(t.supplierId, t.status)],
);

/** Families as the file names them, from the widest: "Filtration › Pompes". */
export const catalogFamily = sqliteTable(
  "catalog_family",
  {
    id: integer("id").primaryKey(),
    versionId: integer("version_id").notNull(),
    path: text("path").notNull(),
  },
  (t) => [index("catalog_family_version").on(t.versionId)],
);

/** Prices are null where the file says none: an empty price never becomes zero. */
export const catalogItem = sqliteTable(
  "catalog_item",
  {
    id: integer("id").primaryKey(),
    reference: text("reference").notNull(),
    /** The reference as people type it: upper case, letters and digits alone. */
    key: text("key").notNull(),
    ean: text("ean").notNull().default(""),
    label: text("label").notNull(),
    description: text("description").notNull().default(""),
    brand: text("brand").notNull().default(""),
    familyId: integer("family_id"),
    unit: text("unit").notNull().default("u"),
    pack: quantity("pack"),
    listPrice: unitPrice("list_price"),
    netPrice: unitPrice("net_price"),
    ecoTax: unitPrice("eco_tax"),
    vatBp: basisPoints("vat_bp"),
    pricedOn: day("priced_on"),
    /** The reference of what takes its place. */
    replacedBy: text("replaced_by").notNull().default(""),
    imageUrl: text("image_url").notNull().default(""),
    sheetUrl: text("sheet_url").notNull().default(""),
    /** Regulated precursor of explosives (EU 2019/1148); null where the file does not say. */
    precursor: flag("precursor"),
  },
  (t) => [index("catalog_item_key").on(t.key), index("catalog_item_ean").on(t.ean).where(sql`ean <> ''`)],
);
