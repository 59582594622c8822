import { getTableColumns } from "drizzle-orm";
import { type Statement, statement } from "~/db/batch";
import { client } from "~/db/schema/clients";
import type { Overwritten } from "~/db/schema/merges";

/** What a merge writes over in a client's row, as the base holds it: only what differs. */
export function overwritten(
  table: "client",
  key: string,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Overwritten[] {
  const columns: Record<string, { name: string; mapToDriverValue(value: unknown): unknown }> =
    getTableColumns(client);
  const driver = (field: string, value: unknown) => {
    const held = value === null || value === undefined ? null : columns[field]?.mapToDriverValue(value);
    return (typeof held === "boolean" ? Number(held) : held) as Overwritten["before"];
  };
  return Object.keys(after).flatMap((field) => {
    const one = { table, key, column: columns[field]?.name ?? field };
    const [was, is] = [driver(field, before[field]), driver(field, after[field])];
    return was === is ? [] : [{ ...one, before: was, after: is }];
  });
}

/** Gives back what was written over, where it still stands as the merge left it (MG4). */
export const givenBack = (rows: readonly Overwritten[]): Statement[] =>
  rows.map(({ table, key, column, before, after }) =>
    statement(
      `update "${table}" set "${column}" = ?1 where id = ?2 and "${column}" is ?3`,
      before,
      key,
      after,
    ),
  );
