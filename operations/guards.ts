import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { SQLiteSyncDialect, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { type Statement, statement } from "~/db/batch";

/**
 * Guards are statements of a commit that fail the whole batch when the answer is no (commit_guard's CHECK).
 * The row is deleted at once so that the table stays empty.
 */
const dialect = new SQLiteSyncDialect();

/** The batch goes through only where `condition` is true at that moment. */
export function must(name: string, condition: SQL): Statement {
  const query = dialect.sqlToQuery(
    sql`insert into commit_guard (name, passed) select ${name}, (${condition})`,
  );
  return statement(query.sql, ...query.params);
}

interface Versioned extends SQLiteTable {
  id: { getSQL(): SQL };
  version: { getSQL(): SQL };
}

/** The record still has the version that this viewer saw. */
export function unchanged(table: Versioned & SQLiteTable, id: string, version: number): Statement {
  const columns = getTableColumns(table);
  return must(
    "unchanged",
    sql`exists(select 1 from ${table} where ${columns.id} = ${id} and ${columns.version} = ${version})`,
  );
}

/** Each of these records still has the version that this viewer saw. */
export function allUnchanged(table: string, rows: readonly { id: string; version: number }[]): Statement {
  const name = sql.raw(table);
  const asked = JSON.stringify(rows.map(({ id, version }) => [id, version]));
  return must(
    "all unchanged",
    sql`(select count(*) from json_each(${asked}) asked join ${name} on ${name}.id = asked.value ->> 0 and ${name}.version = asked.value ->> 1) = ${rows.length}`,
  );
}
