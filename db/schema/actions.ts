import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { user } from "./access";
import { client, ouvrage } from "./clients";
import { day, id, instant, version } from "./columns";
import { choice } from "./settings";

/** What somebody will do for a client: call back, visit, write (CRM-13). Open until `doneAt`. */
export const clientAction = sqliteTable(
  "client_action",
  {
    id: id(),
    clientId: text("client_id")
      .notNull()
      .references(() => client.id),
    ouvrageId: text("ouvrage_id").references(() => ouvrage.id),
    typeId: text("type_id")
      .notNull()
      .references(() => choice.id),
    subject: text("subject").notNull().default(""),
    /** The page of the document that it is about; empty where there is none. */
    href: text("href").notNull().default(""),
    dueOn: day("due_on").notNull(),
    /** Time in Paris, "HH:MM"; empty for all day. */
    dueTime: text("due_time").notNull().default(""),
    assigneeId: text("assignee_id")
      .notNull()
      .references(() => user.id),
    /** First day of what comes back, from which every other one is counted. */
    startsOn: day("starts_on").notNull(),
    rhythmEvery: integer("rhythm_every"),
    rhythmUnit: text("rhythm_unit", { enum: ["day", "week", "month"] }),
    /** The one whose closing gave birth to this one. */
    previousId: text("previous_id").references((): AnySQLiteColumn => clientAction.id),
    result: text("result").notNull().default(""),
    doneAt: instant("done_at"),
    doneBy: text("done_by").references(() => user.id),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    version: version(),
  },
  (t) => [
    index("client_action_client").on(t.clientId, t.dueOn),
    index("client_action_queue").on(t.assigneeId, t.dueOn, t.dueTime, t.id).where(sql`done_at is null`),
    index("client_action_open").on(t.dueOn, t.dueTime, t.id).where(sql`done_at is null`),
    index("client_action_done").on(t.doneAt, t.id).where(sql`done_at is not null`),
    uniqueIndex("client_action_previous").on(t.previousId).where(sql`previous_id is not null`),
    index("client_action_type").on(t.typeId),
    index("client_action_ouvrage").on(t.ouvrageId).where(sql`ouvrage_id is not null`),
  ],
);
