import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, instant, json } from "./columns";

/** It waits to leave: in the words of the index of those, which SQLite knows again as it does not a bound value. */
export const MAIL_WAITS = sql`status = 'queued'`;

/** Every mail that left or will leave; with the embedded gateway this table is where people read them. */
export const mail = sqliteTable(
  "mail",
  {
    id: id(),
    template: text("template").notNull(),
    toAddress: text("to_address").notNull(),
    toName: text("to_name").notNull().default(""),
    ccAddress: text("cc_address").notNull().default(""),
    replyTo: text("reply_to").notNull().default(""),
    subject: text("subject").notNull(),
    html: text("html").notNull(),
    text: text("text").notNull(),
    /** Files by id; their bytes are read from R2 when the mail leaves. */
    attachments: json<{ fileId: string; name: string }[]>("attachments").notNull(),
    clientId: text("client_id"),
    subjectKind: text("subject_kind").notNull().default(""),
    subjectId: text("subject_id").notNull().default(""),
    status: text("status", {
      enum: ["queued", "kept", "sent", "delivered", "complained", "bounced", "parked"],
    }).notNull(),
    providerId: text("provider_id"),
    /** How often a person sent it again: each time it is another mail for the provider. */
    round: integer("round").notNull().default(0),
    attempts: integer("attempts").notNull().default(0),
    nextTryAt: instant("next_try_at").notNull(),
    lastError: text("last_error").notNull().default(""),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    sentAt: instant("sent_at"),
  },
  (t) => [
    index("mail_waiting").on(t.nextTryAt).where(MAIL_WAITS),
    index("mail_failed").on(t.createdAt).where(sql`status in ('bounced', 'parked')`),
    index("mail_created").on(t.createdAt, t.id),
    index("mail_subject").on(t.subjectKind, t.subjectId),
    index("mail_client").on(t.clientId, t.createdAt),
    index("mail_provider").on(t.providerId),
  ],
);

/** Which mails a file goes with; kept by triggers. */
export const mailFile = sqliteTable(
  "mail_file",
  { fileId: text("file_id").notNull(), mailId: text("mail_id").notNull() },
  (t) => [primaryKey({ columns: [t.fileId, t.mailId] }), index("mail_file_mail").on(t.mailId)],
);

/** What the provider told of a mail after it left, by its own id of the message: told twice, it is kept once. */
export const mailEvent = sqliteTable(
  "mail_event",
  {
    id: id(),
    /** Of the mail at the provider: it may speak before we have noted that the mail left. */
    providerId: text("provider_id").notNull(),
    kind: text("kind", { enum: ["delayed", "delivered", "complained", "failed", "bounced"] }).notNull(),
    /** When it happened there, not when we heard. */
    at: instant("at").notNull(),
    detail: text("detail").notNull().default(""),
  },
  (t) => [index("mail_event_provider").on(t.providerId, t.at)],
);
