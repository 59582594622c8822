import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { flag, id, instant, json } from "./columns";

/** A batch refuses itself: a guard inserts the answer of a question here, and `passed` must be 1. */
export const commitGuard = sqliteTable(
  "commit_guard",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    name: text("name").notNull(),
    passed: integer("passed").notNull(),
  },
  (t) => [check("commit_guard_passed", sql`${t.passed} = 1`)],
);

/** Who did what when, with what changed; written by `ctx.commit` and by nothing else. */
export const audit = sqliteTable(
  "audit",
  {
    id: id(),
    at: instant("at").notNull(),
    viewer: text("viewer").notNull(),
    viewerName: text("viewer_name").notNull(),
    action: text("action").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    before: json<Record<string, unknown>>("before"),
    after: json<Record<string, unknown>>("after"),
    /** Which sending of which form made it: the same one sent twice is refused by the index. */
    sending: text("sending"),
  },
  (t) => [
    index("audit_subject").on(t.subjectKind, t.subjectId, t.at),
    index("audit_viewer").on(t.viewer, t.at),
    /** The journal of one kind, newest first, and which kinds there are. */
    index("audit_kind").on(t.subjectKind, t.id),
    uniqueIndex("audit_sending").on(t.sending).where(sql`sending is not null`),
  ],
);

/** What happened and still has to be told: mail, open pages, search, webhooks. Drained by workers/outbox.ts. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: id(),
    at: instant("at").notNull(),
    event: text("event").notNull(),
    subjectId: text("subject_id").notNull(),
    by: text("by").notNull(),
    facts: json<Record<string, unknown>>("facts").notNull(),
    /** Pages that show one of these refresh themselves: "client:ID", "quote:ID", "invoices". */
    topics: json<string[]>("topics").notNull(),
    attempts: integer("attempts").notNull().default(0),
    nextTryAt: instant("next_try_at").notNull(),
    doneAt: instant("done_at"),
    parkedAt: instant("parked_at"),
    lastError: text("last_error"),
  },
  (t) => [index("outbox_waiting").on(t.nextTryAt, t.parkedAt, t.at).where(sql`done_at is null`)],
);

/** Gapless numbers: taken in SQL inside the batch that uses them. */
export const numberSeries = sqliteTable("number_series", {
  key: text("key").primaryKey(),
  prefix: text("prefix").notNull(),
  width: integer("width").notNull(),
  last: integer("last").notNull().default(0),
  /** Day of the last document of the series: the next can't be dated before it. */
  lastOn: text("last_on"),
});

/** Counters of throttled actions (log-in, reset, signed links), one row a key. */
export const throttle = sqliteTable("throttle", {
  key: text("key").primaryKey(),
  failures: integer("failures").notNull().default(0),
  blockedUntil: instant("blocked_until"),
  lastAt: instant("last_at").notNull(),
});

/** Last run of each job of domain/schedule/jobs.ts. */
export const scheduledRun = sqliteTable("scheduled_run", {
  job: text("job").primaryKey(),
  /** The instant it ran for; a later one is due when it has passed. */
  dueAt: instant("due_at").notNull().default(0),
  startedAt: instant("started_at").notNull(),
  endedAt: instant("ended_at"),
  ok: flag("ok"),
  result: text("result"),
});

/** How the server does, by the hour: requests and verbs, with durations in bands from which quantiles can be told. */
export const metric = sqliteTable(
  "metric",
  {
    /** Start of the hour, UTC. */
    hourAt: instant("hour_at").notNull(),
    kind: text("kind", { enum: ["request", "verb"] }).notNull(),
    name: text("name").notNull(),
    /** Place of the duration among the bands. */
    band: integer("band").notNull(),
    count: integer("count").notNull(),
    errors: integer("errors").notNull().default(0),
    /** All durations together, and the longest: milliseconds. */
    totalMs: integer("total_ms").notNull(),
    maxMs: integer("max_ms").notNull(),
    /** Questions asked of the base, and rows that it says it read for them. */
    queries: integer("queries").notNull().default(0),
    rowsRead: integer("rows_read").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.hourAt, t.kind, t.name, t.band] })],
);
