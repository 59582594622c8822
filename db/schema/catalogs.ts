import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { user } from "./access";
import { article } from "./articles";
import { basisPoints, day, flag, id, instant, unitPrice, version } from "./columns";

/** What this company makes of a supplier of the base of catalogues; without a row it is shown. */
export const supplierSetting = sqliteTable("supplier_setting", {
  supplierId: text("supplier_id").primaryKey(),
  shown: flag("shown").notNull(),
});

/** What was agreed with a supplier, by family; an empty path covers the whole catalogue. */
export const supplierCondition = sqliteTable(
  "supplier_condition",
  {
    id: id(),
    supplierId: text("supplier_id").notNull(),
    familyPath: text("family_path").notNull().default(""),
    discountBp: basisPoints("discount_bp").notNull(),
    salesAccount: text("sales_account").notNull().default(""),
    purchaseAccount: text("purchase_account").notNull().default(""),
    version: version(),
  },
  (t) => [uniqueIndex("supplier_condition_family").on(t.supplierId, t.familyPath)],
);

/** Where an article of the base came from: its price follows that reference of the supplier. */
export const articleSource = sqliteTable(
  "article_source",
  {
    articleId: text("article_id")
      .notNull()
      .references(() => article.id),
    supplierId: text("supplier_id").notNull(),
    /** The reference's key: see domain/catalogs/key.ts. */
    key: text("key").notNull(),
    reference: text("reference").notNull(),
    itemId: integer("item_id").notNull(),
    /** Prices of the catalogue when they were last taken. */
    listPrice: unitPrice("list_price"),
    netPrice: unitPrice("net_price"),
    pricedOn: day("priced_on"),
    linkedAt: instant("linked_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId] }), index("article_source_reference").on(t.supplierId, t.key)],
);

/** What a person last chose to take over with an item (ART-11). */
export const importChoice = sqliteTable("import_choice", {
  userId: text("user_id")
    .primaryKey()
    .references(() => user.id),
  families: flag("families").notNull(),
  subFamilies: flag("sub_families").notNull(),
  purchasePrice: flag("purchase_price").notNull(),
  accounts: flag("accounts").notNull(),
});
