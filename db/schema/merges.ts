import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, instant, json } from "./columns";

/** What a merge wrote over, or could not give back. Values are those of the column, as the base holds them. */
export interface Overwritten {
  table: string;
  key: string;
  column: string;
  before: string | number | null;
  after: string | number | null;
}

/** Two records made one: what was moved, dropped and written over, so that it can be undone months later (MG4). */
export const merge = sqliteTable(
  "merge",
  {
    id: id(),
    kind: text("kind", { enum: ["client", "choice", "supplier"] }).notNull(),
    /** Ids of records; labels for lists that are only words. */
    winnerId: text("winner_id").notNull(),
    loserId: text("loser_id").notNull(),
    winnerName: text("winner_name").notNull(),
    loserName: text("loser_name").notNull(),
    at: instant("at").notNull(),
    by: text("by").notNull(),
    byName: text("by_name").notNull(),
    overwritten: json<Overwritten[]>("overwritten").notNull(),
    undoneAt: instant("undone_at"),
    undoneBy: text("undone_by"),
    /** What the undo left as it was, because it changed since. */
    leftAlone: json<Overwritten[]>("left_alone"),
  },
  (t) => [
    index("merge_loser").on(t.loserId),
    index("merge_winner").on(t.winnerId, t.at),
    index("merge_at").on(t.at, t.id),
  ],
);

/** One reference that a merge turned from the lost record, or from one of its twins, to the kept one. */
export const mergeMove = sqliteTable(
  "merge_move",
  {
    mergeId: text("merge_id")
      .notNull()
      .references(() => merge.id),
    /** "quote.client_id" */
    place: text("place").notNull(),
    /** Primary key of the row, as JSON where it has several columns. */
    key: text("key").notNull(),
    fromValue: text("from_value").notNull(),
    toValue: text("to_value").notNull(),
  },
  (t) => [primaryKey({ columns: [t.mergeId, t.place, t.key] })],
);

/** A row that had its twin at the kept record, whole: it comes back with the undo. */
export const mergeDrop = sqliteTable(
  "merge_drop",
  {
    mergeId: text("merge_id")
      .notNull()
      .references(() => merge.id),
    table: text("from_table").notNull(),
    key: text("key").notNull(),
    row: text("row").notNull(),
  },
  (t) => [primaryKey({ columns: [t.mergeId, t.table, t.key] })],
);

/** Two clients who may be one, kept by triggers as they are written: same phone, mail, SIREN, name and postcode (CL6). */
export const clientPair = sqliteTable(
  "client_pair",
  {
    /** The smaller id of the two. No foreign keys: an import that is undone takes its clients away. */
    aId: text("a_id").notNull(),
    bId: text("b_id").notNull(),
    /** Weight of the strongest reason when it was noted. */
    weight: integer("weight").notNull(),
    /** Somebody said that they are two. */
    dismissedAt: instant("dismissed_at"),
    dismissedBy: text("dismissed_by"),
  },
  (t) => [
    primaryKey({ columns: [t.aId, t.bId] }),
    index("client_pair_b").on(t.bId),
    index("client_pair_weight").on(t.weight, t.aId, t.bId).where(sql`dismissed_at is null`),
  ],
);
