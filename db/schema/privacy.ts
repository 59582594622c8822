import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { CHANNELS, SOURCES } from "~/domain/privacy/consent";
import { client } from "./clients";
import { flag, id, instant } from "./columns";

/** One word of a client about being written to or called; added to, never changed (trigger): together they are the proof (PV1, PV2). */
export const consent = sqliteTable(
  "consent",
  {
    id: id(),
    clientId: text("client_id")
      .notNull()
      .references(() => client.id),
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
  (t) => [index("consent_client").on(t.clientId, t.channel, t.at, t.notedAt)],
);
