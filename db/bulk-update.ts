import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { type Statement, statement } from "./batch";

const CHUNK_CHARS = 500_000;

/**
 * Updates any number of rows by primary key `id`, one bound parameter a statement. Every row gives the same keys
 * (drizzle property names); columns not given stay as they are.
 */
export function bulkUpdate<T extends SQLiteTable>(
  table: T,
  rows: ({ id: string } & Partial<T["$inferInsert"]>)[],
): Statement[] {
  const [first] = rows;
  if (!first) return [];
  const all = getTableColumns(table);
  const keys = Object.keys(first).filter((key) => key !== "id" && key in all);
  const name = getTableName(table);
  const text = `update "${name}" set ${keys
    .map((key, i) => `"${all[key]?.name}" = n.value ->> ${i + 1}`)
    .join(", ")} from json_each(?) as n where "${name}"."id" = n.value ->> 0`;
  const encoded = rows.map((row) =>
    JSON.stringify([
      row.id,
      ...keys.map((key) => {
        const value = (row as Record<string, unknown>)[key];
        if (value === undefined || value === null) return null;
        const driver = all[key]?.mapToDriverValue(value);
        return typeof driver === "boolean" ? Number(driver) : driver;
      }),
    ]),
  );
  return chunked(encoded).map((chunk) => statement(text, `[${chunk.join(",")}]`));
}

/** Pieces of JSON text gathered up to the size of a comfortable parameter. */
export function chunked(encoded: string[]): string[][] {
  const chunks: string[][] = [[]];
  let size = 0;
  for (const piece of encoded) {
    if (size + piece.length > CHUNK_CHARS && size > 0) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(piece);
    size += piece.length;
  }
  return chunks;
}
