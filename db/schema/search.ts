import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day } from "./columns";

/**
 * One row a findable thing, written by triggers alone: db/search says of what and when. Triggers keep the FTS5 tables
 * `search_words` (unicode61, prefixes) and `search_parts` (trigram) in step with it.
 */
export const searchDoc = sqliteTable(
  "search_doc",
  {
    rowid: integer("rowid").primaryKey({ autoIncrement: true }),
    kind: text("kind", {
      enum: ["client", "article", "quote", "order", "invoice", "credit-note", "ouvrage", "file"],
    }).notNull(),
    subjectId: text("subject_id").notNull(),
    clientId: text("client_id"),
    /** Shown as the result's first line. */
    title: text("title").notNull(),
    /** Shown as its second line. */
    detail: text("detail").notNull(),
    href: text("href").notNull(),
    /** Folded words (no accents, œ as oe): names, towns, references, numbers, titles. */
    words: text("words").notNull(),
    /** Digits of phones in every writing, references, mails: found by any fragment. */
    parts: text("parts").notNull(),
    /** Newer things rank higher among equals. */
    rankedAt: integer("ranked_at").notNull(),
    amountCents: integer("amount_cents"),
    /** Day of a document, of an installation, of a file. */
    datedOn: day("dated_on"),
    /** Who follows it or sells it: their own come first. */
    ownerId: text("owner_id"),
  },
  (t) => [
    uniqueIndex("search_doc_subject").on(t.kind, t.subjectId),
    index("search_doc_client").on(t.clientId, t.kind),
    index("search_doc_amount").on(t.amountCents),
    index("search_doc_dated").on(t.datedOn).where(sql`dated_on is not null`),
  ],
);
