import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ListName } from "~/domain/lists/column";
import { user } from "./access";
import { flag, id, instant, version } from "./columns";

/** Columns, filters and order of a list that somebody keeps under a name (LI8). */
export const listView = sqliteTable(
  "list_view",
  {
    id: id(),
    list: text("list").$type<ListName>().notNull(),
    name: text("name").notNull(),
    ownerId: text("owner_id")
      .notNull()
      .references(() => user.id),
    /** Everybody reads it. */
    shared: flag("shared").notNull().default(false),
    /** What it shows, as an address says it: "c=nom,ville&f=…&tri=nom". */
    address: text("address").notNull(),
    removedAt: instant("removed_at"),
    createdAt: instant("created_at").notNull(),
    version: version(),
  },
  (t) => [
    index("list_view_owner").on(t.ownerId, t.list),
    index("list_view_shared").on(t.list).where(sql`shared`),
  ],
);

/** The view on which a person opens a list (LI9): one of theirs, a shared one, or one of the product's own. */
export const firstView = sqliteTable(
  "first_view",
  {
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    list: text("list").$type<ListName>().notNull(),
    viewId: text("view_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.list] })],
);
