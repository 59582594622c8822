import { statement } from "~/db/batch";
import type { Moving } from "../clients/bin-writes";
import type { Ctx } from "../context.server";
import { read } from "./asked";

/** A client of the list, where it stands. */
export interface BinRow extends Moving {
  n: number;
  name: string;
  binned: boolean;
}

/** Clients by their numbers, in the bin or not; what was merged or erased is no longer there. */
export async function binRows(ctx: Ctx, numbers: readonly number[]): Promise<BinRow[]> {
  const [rows = []] = await read(ctx, [
    statement(
      `select client.rowid as n, client.id, client.version, client.display_name as name, choice.id as statusId, choice.label, coalesce(choice.semantics ->> '$.bin', 0) as binned
       from client join choice on choice.id = client.status_id
       where client.rowid in (select value from json_each(?)) and client.merged_into_id is null and client.erased_at is null`,
      JSON.stringify(numbers),
    ),
  ]);
  return rows.map((row) => ({
    n: Number(row.n),
    id: String(row.id),
    version: Number(row.version),
    name: String(row.name),
    status: { id: String(row.statusId), label: String(row.label) },
    binned: Number(row.binned) === 1,
  }));
}

/** Rows that stand as an earlier change left them: in the bin or out of it, and at that version. */
export async function asLeft(
  ctx: Ctx,
  left: ReadonlyMap<number, number>,
  binned: boolean,
): Promise<BinRow[]> {
  const rows = await binRows(ctx, [...left.keys()]);
  return rows.filter((row) => row.binned === binned && row.version === left.get(row.n));
}
