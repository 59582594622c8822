import { getTableName, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Statement } from "~/db/batch";
import { must } from "../guards";

/** A bound value holds 2 MB: this many records a guard. */
const PIECE = 20_000;

/** None of these records changed since they were read, all of them at once. */
export function versionGuards(table: SQLiteTable, records: { id: string; version: number }[]): Statement[] {
  const name = sql.raw(`"${getTableName(table)}"`);
  return Array.from({ length: Math.ceil(records.length / PIECE) }, (_, i) => {
    const piece = records.slice(i * PIECE, (i + 1) * PIECE).map((r) => [r.id, r.version]);
    return must(
      "unchanged-since-read",
      sql`not exists(select 1 from json_each(${JSON.stringify(piece)}) as seen left join ${name} as t on t.id = seen.value ->> 0 where t.version is not seen.value ->> 1)`,
    );
  });
}
