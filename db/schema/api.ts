import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { StaffPermission } from "~/domain/access/permissions";
import { user } from "./access";
import { id, instant, json, version } from "./columns";

/** A key of the API: it acts for one person, within that person's role and within its own scopes. */
export const apiKey = sqliteTable(
  "api_key",
  {
    id: id(),
    /** What it is for, as its maker named it. */
    name: text("name").notNull(),
    /** First characters of the key, to tell it from others; the rest is kept as a hash alone. */
    prefix: text("prefix").notNull(),
    tokenHash: text("token_hash").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    scopes: json<StaffPermission[]>("scopes").notNull(),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    expiresAt: instant("expires_at"),
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [uniqueIndex("api_key_token").on(t.tokenHash)],
);

/** One write asked under an idempotency key, with what was answered; forgotten after a day. */
export const apiCall = sqliteTable(
  "api_call",
  {
    /** Who asks and their key: "user:ID|key". */
    key: text("key").primaryKey(),
    /** SHA-256 of method, address and body: the same key with another request is refused. */
    requestHash: text("request_hash").notNull(),
    at: instant("at").notNull(),
    /** Null while the work is under way. */
    status: integer("status"),
    answer: text("answer"),
  },
  (t) => [index("api_call_at").on(t.at)],
);

/** An address of another program that hears what happens. */
export const webhook = sqliteTable("webhook", {
  id: id(),
  name: text("name").notNull(),
  url: text("url").notNull(),
  /** Names of the public events it hears (domain/api/events.ts). */
  events: json<string[]>("events").notNull(),
  /** Sealed with the server's secret: it signs what is sent. */
  sealedSecret: text("sealed_secret").notNull(),
  createdAt: instant("created_at").notNull(),
  createdBy: text("created_by").notNull(),
  pausedAt: instant("paused_at"),
  removedAt: instant("removed_at"),
  version: version(),
});

/** One event told to one address: once, tried again until it is heard or parked. */
export const webhookDelivery = sqliteTable(
  "webhook_delivery",
  {
    id: id(),
    webhookId: text("webhook_id")
      .notNull()
      .references(() => webhook.id),
    /** The outbox row it tells, or the try that somebody asked for. */
    source: text("source").notNull(),
    event: text("event").notNull(),
    at: instant("at").notNull(),
    /** What is sent, byte for byte, at every try. */
    body: text("body").notNull(),
    attempts: integer("attempts").notNull().default(0),
    nextTryAt: instant("next_try_at").notNull(),
    doneAt: instant("done_at"),
    parkedAt: instant("parked_at"),
    /** HTTP status of the last try, null when no answer came. */
    status: integer("status"),
    lastError: text("last_error"),
    /** Time to the last answer, milliseconds. */
    tookMs: integer("took_ms"),
  },
  (t) => [
    uniqueIndex("webhook_delivery_once").on(t.webhookId, t.source),
    index("webhook_delivery_waiting").on(t.nextTryAt, t.parkedAt).where(sql`done_at is null`),
  ],
);
