import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { AUDIENCES, ROUNDINGS } from "~/domain/prices/terms";
import { article, articleFamily } from "./articles";
import { client } from "./clients";
import { basisPoints, day, id, instant, quantity, unitPrice, version } from "./columns";
import { choice } from "./settings";

/** ART-22: coefficients and discount of a status (null: everybody) on a family (null: everything); null is not said here. */
export const priceRate = sqliteTable(
  "price_rate",
  {
    id: id(),
    statusId: text("status_id").references(() => choice.id),
    familyId: text("family_id").references((): AnySQLiteColumn => articleFamily.id),
    /** 11500 is × 1,15. */
    overheadBp: basisPoints("overhead_bp"),
    marginBp: basisPoints("margin_bp"),
    discountBp: basisPoints("discount_bp"),
    rounding: text("rounding", { enum: ROUNDINGS }).notNull().default("cent"),
    version: version(),
  },
  (t) => [
    index("price_rate_status").on(t.statusId).where(sql`status_id is not null`),
    index("price_rate_family").on(t.familyId).where(sql`family_id is not null`),
  ],
);

/** A price list: for everybody, for a status or for a client, from a day to a day. */
export const priceList = sqliteTable(
  "price_list",
  {
    id: id(),
    name: text("name").notNull(),
    audience: text("audience", { enum: AUDIENCES }).notNull(),
    statusId: text("status_id").references(() => choice.id),
    clientId: text("client_id").references(() => client.id),
    /** First and last day, both included. */
    validFrom: day("valid_from"),
    validTo: day("valid_to"),
    createdAt: instant("created_at").notNull(),
    archivedAt: instant("archived_at"),
    version: version(),
  },
  (t) => [
    index("price_list_status").on(t.statusId).where(sql`status_id is not null`),
    index("price_list_client").on(t.clientId).where(sql`client_id is not null`),
  ],
);

/** One of price, coefficient and discount is filled; neither article nor family is the whole list. */
export const priceListLine = sqliteTable(
  "price_list_line",
  {
    id: id(),
    listId: text("list_id")
      .notNull()
      .references(() => priceList.id),
    articleId: text("article_id").references(() => article.id),
    familyId: text("family_id").references((): AnySQLiteColumn => articleFamily.id),
    /** Thousandths: applies from this quantity on. */
    fromQuantity: quantity("from_quantity").notNull(),
    price: unitPrice("price"),
    coefficientBp: basisPoints("coefficient_bp"),
    discountBp: basisPoints("discount_bp"),
  },
  (t) => [
    index("price_list_line_list").on(t.listId),
    uniqueIndex("price_list_line_article")
      .on(t.articleId, t.listId, t.fromQuantity)
      .where(sql`article_id is not null`),
    uniqueIndex("price_list_line_family")
      .on(t.familyId, t.listId, t.fromQuantity)
      .where(sql`family_id is not null`),
    uniqueIndex("price_list_line_whole")
      .on(t.listId, t.fromQuantity)
      .where(sql`article_id is null and family_id is null`),
  ],
);
