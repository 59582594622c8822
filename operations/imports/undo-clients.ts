import { type SQL, sql } from "drizzle-orm";
import { bulkInsert, inIds, type Statement, statement } from "~/db/batch";
import { bulkUpdate } from "~/db/bulk-update";
import { address, client, contactPoint, interlocutor } from "~/db/schema/clients";
import { clientAnswer } from "~/db/schema/questions";
import type { Ctx } from "../context.server";
import { must } from "../guards";
import type { ClientRow } from "./known-clients";
import { takenBack } from "./take-back";
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
  ].map((table) => `select 1 from ${table} where client_id = value`),
  "select 1 from file where owner_kind = 'client' and owner_id = value",
  "select 1 from timeline_entry where client_id = value and kind <> 'client'",
  "select 1 from consent where client_id = value and source not in ('import', 'earlier')",
];

/** Their own parties, which leave with a client that the run created. */
const PARTIES = [
  "contact_point",
  "interlocutor",
  "address",
  "timeline_entry",
  "client_answer",
  "client_external_id",
];

/** An address or an interlocutor that something names stays, and who said something since. */
const UNUSED: Record<string, string> = {
  address: ["ouvrage", "quote", "sales_order", "invoice"]
    .map((table) => ` and not exists(select 1 from ${table} where site_address_id = address.id)`)
    .join(""),
  interlocutor:
    " and not exists(select 1 from quote where interlocutor_id = interlocutor.id) and not exists(select 1 from contact_point where interlocutor_id = interlocutor.id) and not exists(select 1 from consent where interlocutor_id = interlocutor.id)",
};

/** The statements that take a client run back: made clients leave, completed ones get back what nobody changed since. */
export async function undoneClients(ctx: Ctx, changes: ChangeRow[]) {
  const ids = changes.map((change) => change.recordId);
  const [clients, addresses, points, people, answers] = await ctx.db.batch([
    ctx.db.select().from(client).where(inIds(client.id, ids)),
    ctx.db.select().from(address).where(inIds(address.clientId, ids)),
    ctx.db.select().from(contactPoint).where(inIds(contactPoint.clientId, ids)),
    ctx.db.select().from(interlocutor).where(inIds(interlocutor.clientId, ids)),
    ctx.db.select().from(clientAnswer).where(inIds(clientAnswer.clientId, ids)),
  ]);
  const inUse = await usedClients(ctx, ids);
  const byId = new Map(clients.map((row) => [row.id, row]));
  const rows = { addresses: byRow(addresses), points: byRow(points), people: byRow(people) };
  const answered = new Map(answers.map((row) => [`${row.clientId} ${row.questionId}`, row]));
  const leftAlone: LeftAlone = [];
  const removed: ClientRow[] = [];
  const back: ReturnType<typeof takenBack>[] = [];
  for (const change of changes) {
    const now = byId.get(change.recordId);
    const leave = (why: LeftAlone[number]["why"]) =>
      leftAlone.push({ recordId: change.recordId, title: change.title, why });
    if (!now) leave("gone");
    else if (change.action === "create") {
      if (now.version !== change.recordVersion) leave("changed");
      else if (inUse.has(now.id)) leave("used");
      else removed.push(now);
    } else {
      const one = takenBack(change, now, rows, answered, ctx.now);
      if (one.left) leave("changed");
      back.push(one);
    }
  }
  const gone = JSON.stringify(removed.map(({ id }) => id));
  const restored = back.map((one) => one.client);
  const all = <K extends "addresses" | "people" | "answers" | "answersOut" | "out">(key: K) =>
    back.flatMap((one) => one[key] as ReturnType<typeof takenBack>[K][number][]);
  return {
    guards: [
      ...versionGuards(
        client,
        [...restored, ...removed].map(({ id }) => ({ id, version: byId.get(id)?.version ?? 0 })),
      ),
      must("still unused", sql`not exists(${usedAmong(gone)})`),
    ],
    writes: [
      ...consentsBack(
        changes.flatMap(({ action, after }) =>
          action === "create" ? [] : ((after["undo.consents"] ?? []) as string[]),
        ),
        gone,
      ),
      ...(["contact_point", "interlocutor", "address"] as const).map((table) =>
        statement(
          `delete from ${table} where id in (select value from json_each(?))${UNUSED[table] ?? ""}`,
          JSON.stringify(
            all("out")
              .filter((one) => one.table === table)
              .map(({ id }) => id),
          ),
        ),
      ),
      ...answersBack(all("answersOut"), all("answers")),
      statement(
        "delete from client_external_id where (product, value) in (select value ->> 0, value ->> 1 from json_each(?))",
        JSON.stringify(back.flatMap((one) => one.externals)),
      ),
      ...PARTIES.map((table) =>
        statement(`delete from ${table} where client_id in (select value from json_each(?))`, gone),
      ),
      statement("delete from client where id in (select value from json_each(?))", gone),
      ...bulkUpdate(client, restored),
      ...bulkUpdate(address, all("addresses")),
      ...bulkUpdate(interlocutor, all("people")),
    ],
    leftAlone,
  };
}

const byRow = <T extends { id: string }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]));

/** What a file said of being prospected was never theirs: its words leave, those of clients who leave too (JSON of ids). */
const consentsBack = (ids: string[], gone: string): Statement[] => [
  // What was said is final, but for a batch that names what it takes away (triggers).
  statement("insert into erasing (kind, id) values ('import', 'undo')"),
  statement(
    "delete from consent where id in (select value from json_each(?)) and source in ('import', 'earlier')",
    JSON.stringify(ids),
  ),
  statement("delete from consent where client_id in (select value from json_each(?))", gone),
  statement("delete from erasing where kind = 'import'"),
];

function answersBack(
  out: { clientId: string; questionId: string }[],
  rows: (typeof clientAnswer.$inferInsert)[],
): Statement[] {
  return [
    statement(
      "delete from client_answer where (client_id, question_id) in (select value ->> 0, value ->> 1 from json_each(?))",
      JSON.stringify(out.map(({ clientId, questionId }) => [clientId, questionId])),
    ),
    ...bulkInsert(clientAnswer, rows),
  ];
}

async function usedClients(ctx: Ctx, ids: string[]): Promise<Set<string>> {
  const rows = await ctx.db.all<{ id: string }>(usedAmong(JSON.stringify(ids)));
  return new Set(rows.map((row) => row.id));
}

/** Those of these clients (JSON) with whom somebody worked. */
const usedAmong = (ids: string): SQL =>
  sql`select value as id from json_each(${ids}) where ${sql.raw(USES.map((use) => `exists(${use})`).join(" or "))}`;
