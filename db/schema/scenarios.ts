import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { Content } from "~/domain/scenarios/field";
import type { Values } from "~/domain/scenarios/filling";
import { KINDS } from "~/domain/scenarios/kinds";
import { user } from "./access";
import { client, ouvrage } from "./clients";
import { id, instant, json, version } from "./columns";

/** A form that a company writes for itself: its draft, and what it does by itself (CRM-14, 15). */
export const formTemplate = sqliteTable("form_template", {
  id: id(),
  kind: text("kind", { enum: KINDS }).notNull(),
  title: text("title").notNull(),
  /** Told to whoever fills it, before the first field. */
  purpose: text("purpose").notNull().default(""),
  draft: json<Content>("draft").notNull(),
  /** Number of the version in use; null until one is published. */
  published: integer("published"),
  /** A note at or below it calls for somebody; null is never. */
  alertAt: integer("alert_at"),
  /** Sent by itself so many days after the invoice; null is never. */
  autoDays: integer("auto_days"),
  archivedAt: instant("archived_at"),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
  version: version(),
});

/** What was published, once and for all (trigger): filled forms keep the version that they were filled with. */
export const formVersion = sqliteTable(
  "form_version",
  {
    id: id(),
    templateId: text("template_id")
      .notNull()
      .references(() => formTemplate.id),
    number: integer("number").notNull(),
    title: text("title").notNull(),
    purpose: text("purpose").notNull().default(""),
    content: json<Content>("content").notNull(),
    publishedAt: instant("published_at").notNull(),
    /** A name. */
    publishedBy: text("published_by").notNull(),
  },
  (t) => [uniqueIndex("form_version_number").on(t.templateId, t.number)],
);

/** A report or the answers of a customer. A report that is finished is final (trigger). */
export const filledForm = sqliteTable(
  "filled_form",
  {
    id: id(),
    kind: text("kind", { enum: KINDS }).notNull(),
    templateId: text("template_id")
      .notNull()
      .references(() => formTemplate.id),
    versionId: text("version_id")
      .notNull()
      .references(() => formVersion.id),
    clientId: text("client_id")
      .notNull()
      .references(() => client.id),
    ouvrageId: text("ouvrage_id").references(() => ouvrage.id),
    title: text("title").notNull(),
    answers: json<Values>("answers").notNull(),
    /** All that was answered, as search finds it. */
    words: text("words").notNull().default(""),
    /** The note that counts; null where none was given. */
    score: integer("score"),
    /** Who looks after this client or sold this job: results are told by them. */
    sellerId: text("seller_id").references(() => user.id),
    startedAt: instant("started_at").notNull(),
    startedBy: text("started_by").references(() => user.id),
    /** A name: of who fills it, or the client's own. */
    author: text("author").notNull(),
    updatedAt: instant("updated_at").notNull(),
    finishedAt: instant("finished_at"),
    /** SHA-256 of what was finished; empty for a survey, which may be changed. */
    fingerprint: text("fingerprint").notNull().default(""),
    fileId: text("file_id"),
    sentAt: instant("sent_at"),
    /** The first of the reports that correct each other: photos are kept under it. */
    rootId: text("root_id").notNull(),
    correctsId: text("corrects_id").references((): AnySQLiteColumn => filledForm.id),
    revision: integer("revision").notNull().default(1),
    binnedAt: instant("binned_at"),
    version: version(),
  },
  (t) => [
    index("filled_form_client").on(t.clientId, t.startedAt),
    index("filled_form_template").on(t.templateId, t.finishedAt),
    index("filled_form_started").on(t.startedAt, t.id),
    index("filled_form_corrected").on(t.correctsId).where(sql`corrects_id is not null`),
    index("filled_form_ouvrage").on(t.ouvrageId).where(sql`ouvrage_id is not null`),
    /** One correction of each report. */
    uniqueIndex("filled_form_corrects")
      .on(t.correctsId)
      .where(sql`corrects_id is not null and binned_at is null`),
  ],
);

/** An invitation to answer a survey: one answer, behind a secret of which only the hash is kept. */
export const surveyLink = sqliteTable(
  "survey_link",
  {
    id: id(),
    tokenHash: text("token_hash").notNull(),
    templateId: text("template_id")
      .notNull()
      .references(() => formTemplate.id),
    versionId: text("version_id")
      .notNull()
      .references(() => formVersion.id),
    clientId: text("client_id")
      .notNull()
      .references(() => client.id),
    ouvrageId: text("ouvrage_id").references(() => ouvrage.id),
    /** What it asks about: the job, or the client as a whole. */
    subjectKind: text("subject_kind", { enum: ["client", "order", "invoice"] }).notNull(),
    subjectId: text("subject_id").notNull(),
    sellerId: text("seller_id").references(() => user.id),
    sentTo: text("sent_to").notNull(),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    expiresAt: instant("expires_at").notNull(),
    answeredAt: instant("answered_at"),
    declinedAt: instant("declined_at"),
    /** The client wants no survey any more. */
    stopped: integer("stopped", { mode: "boolean" }).notNull().default(false),
    closedAt: instant("closed_at"),
    /** A bad note called somebody: once, whatever the answer becomes. */
    alertedAt: instant("alerted_at"),
    filledId: text("filled_id").references(() => filledForm.id),
  },
  (t) => [
    uniqueIndex("survey_link_token").on(t.tokenHash),
    index("survey_link_template").on(t.templateId, t.createdAt),
    index("survey_link_filled").on(t.filledId).where(sql`filled_id is not null`),
    index("survey_link_ouvrage").on(t.ouvrageId).where(sql`ouvrage_id is not null`),
    index("survey_link_client").on(t.clientId, t.createdAt),
    /** A job is asked about once by each survey. */
    uniqueIndex("survey_link_job")
      .on(t.templateId, t.subjectKind, t.subjectId)
      .where(sql`subject_kind <> 'client'`),
  ],
);
