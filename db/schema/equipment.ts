import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { clientAction } from "./actions";
import { article } from "./articles";
import { ouvrage } from "./clients";
import { day, flag, id, instant, version } from "./columns";

/** What is installed on an ouvrage: a pump, a stove, a filter, each with its numbers and its ends (CRM-24, ART-02, 03). */
export const equipment = sqliteTable(
  "equipment",
  {
    id: id(),
    ouvrageId: text("ouvrage_id")
      .notNull()
      .references(() => ouvrage.id),
    articleId: text("article_id").references(() => article.id),
    label: text("label").notNull(),
    /** One or several, separated by a comma and a space (SRCH-11). */
    serialNumber: text("serial_number").notNull().default(""),
    installedOn: day("installed_on"),
    /** Computed from the article, or as it was given by hand (EQ1, EQ2). */
    warrantyUntil: day("warranty_until"),
    warrantyGiven: flag("warranty_given").notNull().default(false),
    endOfLifeOn: day("end_of_life_on"),
    endOfLifeGiven: flag("end_of_life_given").notNull().default(false),
    notes: text("notes").notNull().default(""),
    /** The one whose place it took. */
    replacesId: text("replaces_id").references((): AnySQLiteColumn => equipment.id),
    /** Since when it is not there any more; it stays in the history. */
    removedOn: day("removed_on"),
    /** Written by mistake: out of sight. */
    binnedAt: instant("binned_at"),
    /** The line of an order or an invoice that it comes from. */
    documentKind: text("document_kind", { enum: ["order", "invoice"] }),
    documentId: text("document_id"),
    lineId: text("line_id"),
    /** What was planned for its replacement. */
    actionId: text("action_id").references(() => clientAction.id),
    createdAt: instant("created_at").notNull(),
    version: version(),
  },
  (t) => [
    index("equipment_ouvrage").on(t.ouvrageId),
    index("equipment_article").on(t.articleId).where(sql`article_id is not null`),
    index("equipment_life")
      .on(t.endOfLifeOn, t.id)
      .where(sql`end_of_life_on is not null and removed_on is null and binned_at is null`),
    index("equipment_warranty")
      .on(t.warrantyUntil, t.id)
      .where(sql`warranty_until is not null and removed_on is null and binned_at is null`),
    uniqueIndex("equipment_replaces")
      .on(t.replacesId)
      .where(sql`replaces_id is not null and binned_at is null`),
    index("equipment_replaced").on(t.replacesId).where(sql`replaces_id is not null`),
    index("equipment_action").on(t.actionId).where(sql`action_id is not null`),
    index("equipment_line").on(t.documentId, t.lineId).where(sql`document_id is not null`),
  ],
);
