import { type SQL, sql } from "drizzle-orm";
import { inIds, statement } from "~/db/batch";
import { bulkUpdate } from "~/db/bulk-update";
import { address, client } from "~/db/schema/clients";
import type { Ctx } from "../context.server";
import { must } from "../guards";
import type { ClientRow } from "./client-surroundings";
import type { ChangeRow, LeftAlone } from "./undo-import";
import { versionGuards } from "./version-guards";

/** Rows that mean that somebody worked with the client `value` since; their own parties don't count. */
const USES = [
  ...[
    "quote",
    "sales_order",
    "invoice",
    "credit_note",
    "payment",
    "space_link",
    "mail",
    "ouvrage",
    "client_action",
    "client_answer",
  ].map((table) => `select 1 from ${table} where client_id = value`),
  "select 1 from file where owner_kind = 'client' and owner_id = value",
  "select 1 from timeline_entry where client_id = value and kind <> 'client'",
];

/** An address where something stands or is to be done stays. */
const NOT_A_SITE = ["ouvrage", "quote", "sales_order", "invoice"]
  .map((table) => ` and not exists(select 1 from ${table} where site_address_id = address.id)`)
  .join("");

/** Their own parties, which leave with a client that the run created. */
const PARTIES = ["contact_point", "interlocutor", "address", "timeline_entry"];

/** The statements that take a client run back. */
export async function undoneClients(ctx: Ctx, changes: ChangeRow[]) {
  const ids = changes.map((change) => change.recordId);
  const clients = await ctx.db.select().from(client).where(inIds(client.id, ids));
  const inUse = await usedClients(ctx, ids);
  const byId = new Map(clients.map((row) => [row.id, row]));
  const leftAlone: LeftAlone = [];
  const restored: ClientRow[] = [];
  const removed: string[] = [];
  const addressesBack: (typeof address.$inferSelect)[] = [];
  const added: string[] = [];
  for (const change of changes) {
    const now = byId.get(change.recordId);
    const leave = (why: LeftAlone[number]["why"]) =>
      leftAlone.push({ recordId: change.recordId, title: change.title, why });
    if (!now) leave("gone");
    else if (now.version !== change.recordVersion) leave("changed");
    else if (change.action === "create" && inUse.has(now.id)) leave("used");
    else if (change.action === "create") removed.push(now.id);
    else {
      const { "undo.address": was, "undo.added": new_, ...columns } = change.before ?? {};
      restored.push({ ...now, ...columns, updatedAt: ctx.now, version: now.version + 1 });
      if (was) addressesBack.push(was as typeof address.$inferSelect);
      if (Array.isArray(new_)) added.push(...new_.map(String));
    }
  }
  const gone = JSON.stringify(removed);
  return {
    guards: [
      ...versionGuards(
        client,
        [...restored.map((row) => row.id), ...removed].map((id) => ({
          id,
          version: byId.get(id)?.version ?? 0,
        })),
      ),
      must("still unused", sql`not exists(${usedAmong(gone)})`),
    ],
    writes: [
      ...["contact_point", "interlocutor", "address"].map((table) =>
        statement(
          `delete from ${table} where id in (select value from json_each(?))${table === "address" ? NOT_A_SITE : ""}`,
          JSON.stringify(added),
        ),
      ),
      ...PARTIES.map((table) =>
        statement(`delete from ${table} where client_id in (select value from json_each(?))`, gone),
      ),
      statement("delete from client where id in (select value from json_each(?))", gone),
      ...bulkUpdate(client, restored),
      ...bulkUpdate(address, addressesBack),
    ],
    leftAlone,
  };
}

async function usedClients(ctx: Ctx, ids: string[]): Promise<Set<string>> {
  const rows = await ctx.db.all<{ id: string }>(usedAmong(JSON.stringify(ids)));
  return new Set(rows.map((row) => row.id));
}

/** Those of these clients (JSON) with whom somebody worked. */
const usedAmong = (ids: string): SQL =>
  sql`select value as id from json_each(${ids}) where ${sql.raw(USES.map((use) => `exists(${use})`).join(" or "))}`;
