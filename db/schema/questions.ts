import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { SUBJECTS, TYPES } from "~/domain/questions/question";
import { article } from "./articles";
import { client, ouvrage } from "./clients";
import { flag, id, instant, json, version } from "./columns";

/** What a company asks beyond the fields of the product (CRM-09..12); never deleted, taken out. */
export const question = sqliteTable(
  "question",
  {
    id: id(),
    subject: text("subject", { enum: SUBJECTS }).notNull(),
    /** Heading under which it is asked; empty for none. */
    section: text("section").notNull().default(""),
    label: text("label").notNull(),
    type: text("type", { enum: TYPES }).notNull(),
    options: json<string[]>("options").notNull(),
    /** Asked only while that one is answered so. */
    whenId: text("when_id").references((): AnySQLiteColumn => question.id),
    whenIs: text("when_is").notNull().default(""),
    required: flag("required").notNull().default(false),
    /** Shown on the home page of the client (CRM-11). */
    onHome: flag("on_home").notNull().default(false),
    /** Asked by the short form of creation. */
    atCreation: flag("at_creation").notNull().default(false),
    /** Of ouvrages: the types for which it is asked; empty for all of them (QU8). */
    ouvrageTypes: json<string[]>("ouvrage_types").notNull().default([]),
    position: integer("position").notNull().default(0),
    archivedAt: instant("archived_at"),
    createdAt: instant("created_at").notNull(),
    version: version(),
  },
  (t) => [index("question_subject").on(t.subject, t.position)],
);

/** What every answer holds, whatever it is about. */
const answerColumns = () => ({
  questionId: text("question_id")
    .notNull()
    .references(() => question.id),
  chosen: json<string[]>("chosen").notNull(),
  written: text("written").notNull().default(""),
  /** Of a question answered by a file (QU9). */
  fileId: text("file_id"),
  /** As lists, search and exports show it (QU6); triggers keep it empty while its file is in the bin. */
  words: text("words").notNull(),
});

/** What is answered about a client. */
export const clientAnswer = sqliteTable(
  "client_answer",
  {
    clientId: text("client_id")
      .notNull()
      .references(() => client.id),
    ...answerColumns(),
  },
  (t) => [
    primaryKey({ columns: [t.clientId, t.questionId] }),
    index("client_answer_words").on(t.questionId, t.words),
    index("client_answer_file").on(t.fileId).where(sql`file_id is not null`),
  ],
);

/** What is answered about an ouvrage. */
export const ouvrageAnswer = sqliteTable(
  "ouvrage_answer",
  {
    ouvrageId: text("ouvrage_id")
      .notNull()
      .references(() => ouvrage.id),
    ...answerColumns(),
  },
  (t) => [
    primaryKey({ columns: [t.ouvrageId, t.questionId] }),
    index("ouvrage_answer_words").on(t.questionId, t.words),
    index("ouvrage_answer_file").on(t.fileId).where(sql`file_id is not null`),
  ],
);

/** What is answered about an article. */
export const articleAnswer = sqliteTable(
  "article_answer",
  {
    articleId: text("article_id")
      .notNull()
      .references(() => article.id),
    ...answerColumns(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.questionId] }),
    index("article_answer_words").on(t.questionId, t.words),
    index("article_answer_file").on(t.fileId).where(sql`file_id is not null`),
  ],
);
