import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { NotificationKind } from "~/domain/notifications/kinds";
import type { ReportElement } from "~/domain/reports/elements";
import { user } from "./access";
import { id, instant, json, version } from "./columns";
import { choice } from "./settings";

/** What a person should know of, under the bell until they read it. */
export const notification = sqliteTable(
  "notification",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    at: instant("at").notNull(),
    kind: text("kind").$type<NotificationKind>().notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    /** What the sentence needs: number, client, reason. Never an amount. */
    facts: json<Record<string, string | number>>("facts").notNull(),
    /** Of what happened: an event told twice, or a job run twice, leaves one. */
    key: text("key").notNull(),
    readAt: instant("read_at"),
  },
  (t) => [
    uniqueIndex("notification_once").on(t.userId, t.key),
    index("notification_subject").on(t.subjectId),
    index("notification_user").on(t.userId, t.id),
    index("notification_unread").on(t.userId).where(sql`read_at is null`),
  ],
);

/** What each person wants to be told, and how; no row means the defaults of domain/reports and domain/notifications. */
export const tellingPreference = sqliteTable("telling_preference", {
  userId: text("user_id")
    .primaryKey()
    .references(() => user.id),
  reportEvery: text("report_every", { enum: ["never", "day", "week", "month"] })
    .notNull()
    .default("never"),
  reportElements: json<ReportElement[]>("report_elements").notNull(),
  /** Kinds of notifications that this person switched off. */
  muted: json<NotificationKind[]>("muted").notNull(),
  version: version(),
});

/** What a job did once and for all: the row is in the same batch as its effect, and its key is unique. */
export const followUp = sqliteTable(
  "follow_up",
  {
    kind: text("kind", {
      enum: ["quote-reminder", "invoice-reminder", "quote-chore", "invoice-chore", "report"],
    }).notNull(),
    /** The quote, the invoice, or the person of a report. */
    subjectId: text("subject_id").notNull(),
    /** 1, 2, 3 of a reminder; the period of a report. */
    step: text("step").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.subjectId, t.step] })],
);

/** How the company follows up; the single row has id "company", and none means the defaults of domain/follow-up. */
export const followUpSetting = sqliteTable("follow_up_setting", {
  id: id(),
  /** How often an unanswered quote is recalled to its client; 0 is never. */
  quoteTimes: integer("quote_times").notNull(),
  /** Days between the sending and the first reminder, and between reminders. */
  quoteDays: integer("quote_days").notNull(),
  /** How often an overdue invoice is recalled to its client; 0 is never. */
  invoiceTimes: integer("invoice_times").notNull(),
  invoiceDays: integer("invoice_days").notNull(),
  /** Type of the action that a seller is given for a silent quote, and after how many days; null is none. */
  quoteChoreTypeId: text("quote_chore_type_id").references(() => choice.id),
  quoteChoreDays: integer("quote_chore_days").notNull().default(10),
  invoiceChoreTypeId: text("invoice_chore_type_id").references(() => choice.id),
  invoiceChoreDays: integer("invoice_chore_days").notNull().default(15),
  version: version(),
});
