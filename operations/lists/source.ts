import { type SQL, sql } from "drizzle-orm";
import type { StaffPermission } from "~/domain/access/permissions";
import { type Shape, writeShape } from "~/domain/lists/address";
import type { ListColumn, ListName } from "~/domain/lists/column";
import type { Filter } from "~/domain/lists/filter";
import type { ListView } from "~/domain/lists/view";
import type { Subject } from "~/domain/questions/question";
import type { Offered } from "./offered";
import type { Settable } from "./settable";

/** How the base holds a column. Only what stands here ever becomes SQL. */
export interface ColumnSql {
  /** The cell. */
  cell: SQL;
  /** What filters compare, where it is not the cell: words already bare of accents. */
  bare?: SQL;
  /** Its rows stand in another table: those of this list whose rows there pass. */
  among?: (test: (cell: SQL) => SQL) => SQL;
  /**
   * A filter that the table of the list answers by itself and an index keeps to: what it asks, on that table alone.
   * Undefined for one that it does not.
   */
  kept?: (filter: Filter) => SQL[] | undefined;
  /** The list in this order, where it is that of another table's index: walked until there is enough. */
  walked?: SQL;
  /** What the list is ordered by, never null; the id is added. */
  order?: SQL[];
}

/** A list: what it is made of and who may read it. */
export interface ListSource {
  list: ListName;
  permission: StaffPermission;
  /** Word for its files and its rows: "clients". */
  name: string;
  /** Table of its rows, and that table with what is joined to it. */
  table: string;
  from: SQL;
  /** The one joined to it, where there is one: each row has exactly one. */
  joined?: string;
  questions: Subject | null;
  /** The path where a row opens. */
  href: SQL;
  usual: Shape;
  columns: (offered: Offered) => ListColumn[];
  sql: (column: ListColumn) => ColumnSql | undefined;
  /** What the whole list is called, as it usually is; "Tous" unless said. */
  whole?: string;
  /** Views of the product's own, after the whole list; `mine` is who looks, empty for programs. */
  builtIn: (offered: Offered, mine: string) => Pick<ListView, "id" | "name" | "address">[];
  /** What the list leaves out unless a filter on this column is there (LI10); undefined for nothing. */
  hidden?: (offered: Offered) => { unless: string; rows: SQL } | undefined;
  /** Rows that no filter brings back: a condition for each index that finds them. */
  gone?: SQL[];
  /** The rows that hold these words, in any writing. */
  found: (text: string) => SQL;
  /** What many rows can be given at once, by column (LI11). */
  settable: Record<string, Settable>;
}

/** Who wrote the row down, by their account. */
export function byWhom(table: string): ColumnSql {
  const who = sql.raw(
    `iif(substr(${table}.created_by, 1, 5) = 'user:', substr(${table}.created_by, 6), null)`,
  );
  return {
    cell: who,
    order: [sql`coalesce((select name from user where id = ${who}), '')`, sql.raw(`${table}.created_at`)],
  };
}

/** Phones of a client: the first one is shown, a filter looks at all of them. */
export const clientPhone = (clientId: string): ColumnSql => ({
  cell: sql`(select value from contact_point where client_id = ${sql.raw(clientId)} and channel = 'phone' order by position limit 1)`,
  among: (test) =>
    sql`${sql.raw(clientId)} in (select client_id from contact_point where channel = 'phone' and ${test(sql`value`)})`,
});

/** The view of those that are one's own, by this column; none for programs. */
export const mineView = (id: string, name: string, key: string, mine: string, more: Filter[] = []) =>
  mine === ""
    ? []
    : [
        {
          id,
          name,
          address: writeShape({ filters: [...more, { key, operator: "in", values: [mine] }] }).toString(),
        },
      ];
