import { statement } from "~/db/batch";
import { isDay } from "~/domain/calendar/day";
import type { ListName } from "~/domain/lists/column";
import { problem } from "~/domain/problem";
import type { Commit, Ctx } from "../context.server";
import { allUnchanged } from "../guards";
import { conflict, forbidden, refused } from "../refusals";
import { read, sourceOf } from "./asked";
import { type Offered, offeredAsked } from "./offered";
import type { Settable, Standing } from "./settable";
import type { ListSource } from "./source";

/** The column that many rows are to be given, for this viewer. Throws forbidden, choice-unknown. */
export async function settableOf(ctx: Ctx, list: ListName, key: string) {
  const source = sourceOf(ctx, list);
  const settable = Object.hasOwn(source.settable, key) ? source.settable[key] : undefined;
  if (!settable) throw refused(problem("choice-unknown", "key"));
  if (!ctx.can(settable.permission)) throw forbidden();
  const [choices, people] = await ctx.db.batch(offeredAsked(ctx, null));
  const offered: Offered = { choices, people, questions: [] };
  return { source, settable, offered };
}

/** Whether rows may be given this; with `past`, whether they may have had it. */
export function takes(settable: Settable, offered: Offered, value: string, past = false): boolean {
  const values = settable.values(offered, past);
  return values === "day" ? isDay(value) : values.includes(value);
}

/** Rows by their numbers, as they stand; those that may not change are left out. */
export async function standing(
  ctx: Ctx,
  { source, settable, offered }: { source: ListSource; settable: Settable; offered: Offered },
  numbers: readonly number[],
): Promise<Standing[]> {
  const { table } = source;
  const still = settable.still?.(offered);
  const client = table === "client" ? "id" : "client_id";
  const [rows = []] = await read(ctx, [
    statement(
      `select rowid as n, id, ${client} as clientId, version, ${settable.now} as was from ${table} where rowid in (select value from json_each(?))${still ? ` and ${still}` : ""}`,
      JSON.stringify(numbers),
    ),
  ]);
  return rows.map((row) => ({
    n: Number(row.n),
    id: String(row.id),
    clientId: String(row.clientId),
    version: Number(row.version),
    was: String(row.was),
  }));
}

/** Numbers are the base's own and stay until it is given back from a copy: rows that the screen knows are compared. */
export async function checkedSeen(ctx: Ctx, { table }: ListSource, seen: readonly [number, string][]) {
  if (seen.length === 0) return;
  const [[counted] = []] = await read(ctx, [
    statement(
      `select count(*) as n from json_each(?) asked join ${table} on ${table}.rowid = asked.value ->> 0 and ${table}.id = asked.value ->> 1`,
      JSON.stringify(seen),
    ),
  ]);
  if (counted?.n !== seen.length) throw conflict();
}

/** One commit that gives rows their values, unless one of them changed meanwhile: each has its row in the journal. */
export async function giving(
  ctx: Ctx,
  { source, settable }: { source: ListSource; settable: Settable },
  rows: readonly Standing[],
  value: (row: Standing) => string,
): Promise<void> {
  const changes = rows.map((row) => ({
    kind: settable.kind,
    id: row.id,
    action: settable.did,
    before: { [settable.field]: row.was || null },
    after: { [settable.field]: value(row) || null },
  }));
  const [change, ...others] = changes;
  if (!change) return;
  const clients = [...new Set(rows.map((row) => row.clientId))];
  const commit: Commit = {
    guards: [allUnchanged(source.table, rows)],
    writes: await settable.give(ctx, rows, value),
    change,
    others,
    event: {
      name: "changed",
      subjectId: change.id,
      topics: [...settable.topics, ...clients.map((id) => `client:${id}`)],
    },
  };
  await ctx.commit(commit);
}
