import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Day } from "~/domain/calendar/day";
import { CHANNELS, SOURCES } from "~/domain/privacy/consent";
import { GROUND_KEYS, type KeptKindName, REQUESTER_KEYS } from "~/domain/privacy/erasure";
import type { Law } from "~/domain/privacy/retention";
import { client } from "./clients";
import { day, flag, id, instant, json } from "./columns";

/** One word of a client about being written to or called; added to, never changed (trigger): together they are the proof (PV1, PV2). */
export const consent = sqliteTable(
  "consent",
  {
    id: id(),
    clientId: text("client_id")
      .notNull()
      .references(() => client.id),
    /** Of the file, when it is their word; null, the client's own. No reference: they may leave, the proof stays (PV10). */
    interlocutorId: text("interlocutor_id"),
    channel: text("channel", { enum: CHANNELS }).notNull(),
    given: flag("given").notNull(),
    /** When the client said so. */
    at: instant("at").notNull(),
    source: text("source", { enum: SOURCES }).notNull(),
    /** The words that were put before them. */
    words: text("words").notNull(),
    /** What proves it beyond those words: where the paper lies, what was said; empty where nothing does. */
    proof: text("proof").notNull().default(""),
    /** A file of the client that proves it. No reference: a file may leave for good, the word stays. */
    fileId: text("file_id"),
    /** Name of who noted it: the customer's own, from their space. */
    by: text("by").notNull(),
    /** From where it was said, when the customer said it from their space. */
    address: text("address").notNull().default(""),
    agent: text("agent").notNull().default(""),
    notedAt: instant("noted_at").notNull(),
  },
  (t) => [
    index("consent_client").on(t.clientId, t.channel, t.at, t.notedAt),
    index("consent_interlocutor").on(t.interlocutorId).where(sql`interlocutor_id is not null`),
  ],
);

/**
 * What persons who were erased refused, by a fingerprint of their mail or phone (HMAC under the secret): nothing leads
 * back to them, nor to when or from which file (PV11).
 */
export const opposition = sqliteTable(
  "opposition",
  {
    fingerprint: text("fingerprint").notNull(),
    channel: text("channel", { enum: CHANNELS }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.fingerprint, t.channel] })],
);

/** What an erasure left in place, kind by kind. */
export interface KeptKind {
  kind: KeptKindName;
  count: number;
  /** Until when the last of them is kept, and by which law. */
  until: Day;
  law: Law;
}

/** The register of erasures: that one was made, never of whom (PV9). */
export const erasure = sqliteTable(
  "erasure",
  {
    id: id(),
    /** The nameless file that stays. No reference: the register outlives it. */
    clientId: text("client_id").notNull(),
    /** The code that accounting knows; null where there was none. */
    clientCode: text("client_code"),
    at: instant("at").notNull(),
    by: text("by").notNull(),
    byName: text("by_name").notNull(),
    requester: text("requester", { enum: REQUESTER_KEYS }).notNull(),
    ground: text("ground", { enum: GROUND_KEYS }).notNull(),
    askedOn: day("asked_on").notNull(),
    /** How many rows of each table left. */
    gone: json<{ what: string; count: number }[]>("gone").notNull(),
    kept: json<KeptKind[]>("kept").notNull(),
    /** When nothing has to be kept any more; null where nothing is. */
    keptUntil: day("kept_until"),
  },
  (t) => [index("erasure_client").on(t.clientId), index("erasure_at").on(t.at, t.id)],
);

/**
 * When the next thing that an erasure left in place may leave, and whether it was told: recounted by night, as a
 * later invoice may have put it off.
 */
export const erasureTerm = sqliteTable(
  "erasure_term",
  {
    erasureId: text("erasure_id")
      .primaryKey()
      .references(() => erasure.id),
    /** The last day of what is kept the shortest; null where nothing is kept any more. */
    dueOn: day("due_on"),
    toldOn: day("told_on"),
  },
  (t) => [index("erasure_term_due").on(t.dueOn, t.toldOn).where(sql`due_on is not null`)],
);

/** A line beside the register for what left when its term had passed; added to, never changed (trigger, PV15). */
export const erasurePurge = sqliteTable(
  "erasure_purge",
  {
    id: id(),
    erasureId: text("erasure_id")
      .notNull()
      .references(() => erasure.id),
    at: instant("at").notNull(),
    by: text("by").notNull(),
    byName: text("by_name").notNull(),
    /** By kind: how many, until when the last was kept and by which law. */
    gone: json<KeptKind[]>("gone").notNull(),
  },
  (t) => [index("erasure_purge_erasure").on(t.erasureId, t.at)],
);

/** Each piece that left, or whose words left; added to, never changed (trigger, PV15). */
export const purgedPiece = sqliteTable(
  "purged_piece",
  {
    kind: text("kind").$type<KeptKindName>().notNull(),
    pieceId: text("piece_id").notNull(),
    purgeId: text("purge_id")
      .notNull()
      .references(() => erasurePurge.id),
    /** As it was printed; empty for what bears none. */
    number: text("number").notNull(),
    law: text("law").$type<Law>().notNull(),
    until: day("until").notNull(),
    /** Of an invoice or a credit note: what seals the rest of its link in the chain (CH5). */
    seal: text("seal"),
  },
  (t) => [primaryKey({ columns: [t.kind, t.pieceId] }), index("purged_piece_purge").on(t.purgeId)],
);

/** Bytes of an erasure that still lie in the store; each row goes with its bytes, now or by night. */
export const erasureObject = sqliteTable(
  "erasure_object",
  {
    key: text("key").primaryKey(),
    erasureId: text("erasure_id")
      .notNull()
      .references(() => erasure.id),
    fileId: text("file_id").notNull(),
    /** Of a big file on its way, what the store calls it. */
    multipart: text("multipart"),
  },
  (t) => [index("erasure_object_erasure").on(t.erasureId, t.fileId)],
);

/**
 * Whom the running batch erases, with every record of theirs: filled and emptied inside it. While it holds a row, what
 * is final lets go (triggers).
 */
export const erasing = sqliteTable(
  "erasing",
  { kind: text("kind").notNull(), id: text("id").notNull() },
  (t) => [primaryKey({ columns: [t.kind, t.id] })],
);
