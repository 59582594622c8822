import { DatabaseSync, type SQLInputValue } from "node:sqlite";

interface ColumnInfo {
  name: string;
  type: string;
  notnull: number;
  pk: number;
  hidden: number;
}
interface Reference {
  from: string;
  table: string;
  to: string | null;
}

/** Tables that keep nothing, or that only the search's own triggers write. */
const PASSING = new Set([
  "commit_guard",
  "search_doc",
  "search_paused",
  "search_dirty",
  "search_term",
  "search_near",
  "placed_again",
]);

/** What a generic value can't be: the chain of issued documents has no hole and no branch. */
const PARTICULAR: Record<string, (row: number) => SQLInputValue> = {
  "issued_document.seq": (row) => row + 1,
  "issued_document.previous_hash": (row) =>
    row === 0 ? "0".repeat(64) : generic("issued_document", "hash", "TEXT", row - 1),
};

/** Rows of every table: the first plain, the second hurting, the third with nothing where nothing may stand. */
const ROWS = [0, 1, 2];

/** An empty base in memory, as strict on references as D1 is. */
export function base(): DatabaseSync {
  return new DatabaseSync(":memory:", { enableForeignKeyConstraints: true });
}

/** Runs a migration as D1 does: all or nothing, references looked at as it goes. */
export function applied(db: DatabaseSync, statements: string[]) {
  db.exec("begin");
  try {
    for (const sql of statements) db.exec(sql);
    db.exec("commit");
  } catch (error) {
    db.exec("rollback");
    throw error;
  }
}

const all = <Row>(db: DatabaseSync, sql: string, ...values: SQLInputValue[]) =>
  db.prepare(sql).all(...values) as Row[];

/** Tables that hold records of the company: not those of the search, nor SQLite's own. */
export const tablesOf = (db: DatabaseSync): string[] =>
  all<{ name: string }>(
    db,
    "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name",
  )
    .map(({ name }) => name)
    .filter((name) => !PASSING.has(name));

const columnsOf = (db: DatabaseSync, table: string) =>
  all<ColumnInfo>(db, "select * from pragma_table_xinfo(?)", table).filter(({ hidden }) => hidden === 0);

const referencesOf = (db: DatabaseSync, table: string) =>
  all<Reference>(db, 'select "from", "table", "to" from pragma_foreign_key_list(?)', table);

/** Three rows into every table, whatever tables there are; what refers comes before what it refers to. */
export function populate(db: DatabaseSync) {
  db.exec("pragma foreign_keys = off");
  for (const table of childrenFirst(db)) {
    const columns = columnsOf(db, table);
    const names = columns.map(({ name }) => `"${name}"`).join(", ");
    const insert = db.prepare(
      `insert into "${table}" (${names}) values (${columns.map(() => "?").join(", ")})`,
    );
    for (const row of ROWS) {
      try {
        insert.run(...columns.map(({ name }) => valueOf(db, table, name, row)));
      } catch (error) {
        throw new Error(
          `Row ${row} of "${table}" can't be made: ${error}. Say in PARTICULAR what it must hold.`,
        );
      }
    }
  }
  db.exec("pragma foreign_keys = on");
}

/** A line can't be added to an issued invoice: lines first, so that finality never stands in the way. */
function childrenFirst(db: DatabaseSync): string[] {
  const order: string[] = [];
  const visit = (table: string, above: string[]) => {
    if (order.includes(table) || above.includes(table)) return;
    for (const other of tablesOf(db))
      if (referencesOf(db, other).some((reference) => reference.table === table))
        visit(other, [...above, table]);
    order.push(table);
  };
  for (const table of tablesOf(db)) visit(table, []);
  return order;
}

/** The value of a cell, always the same: a reference is worked out from the row that it leads to. */
function valueOf(db: DatabaseSync, table: string, column: string, row: number): SQLInputValue {
  const particular = PARTICULAR[`${table}.${column}`];
  if (particular) return particular(row);
  const info = columnsOf(db, table).find(({ name }) => name === column);
  if (!info) throw new Error(`"${table}" has no column "${column}"`);
  if (row === 2 && info.notnull === 0 && info.pk === 0) return null;
  const reference = referencesOf(db, table).find(({ from }) => from === column);
  // A record that refers to its own kind refers to itself: what it refers to exists.
  if (reference && !(reference.table === table && reference.to === column))
    return valueOf(db, reference.table, reference.to ?? "id", row);
  return generic(table, column, info.type, row);
}

const NUMBERS = [1, Number.MAX_SAFE_INTEGER, -7];
const HURTING = ["", ' d\'été, œuvre « à 50 % » 😀\u202f"x"; -- \\', " \u202eرقم\u202c <b>&amp;</b>\n\ttab"];

function generic(table: string, column: string, type: string, row: number): SQLInputValue {
  if (/INT/i.test(type)) return NUMBERS[row] ?? row;
  if (/REAL|NUM/i.test(type)) return row + 0.25;
  if (/BLOB/i.test(type)) return new Uint8Array([0, 255, row]);
  return `${table}.${column}.${row}${HURTING[row]}`;
}

/** All that the base holds: table, column, then the values of its rows in the order they came in. */
export type Held = Record<string, Record<string, unknown[]>>;

/** Values of the tables and columns named, or of all there are. A table or a column that went is missing. */
export function heldBy(db: DatabaseSync, like?: Held): Held {
  const standing = new Set(tablesOf(db));
  return Object.fromEntries(
    (like ? Object.keys(like) : [...standing])
      .filter((table) => standing.has(table))
      .map((table) => {
        const there = columnsOf(db, table).map(({ name }) => name);
        const asked = Object.keys(like?.[table] ?? {});
        const columns = like ? asked.filter((name) => there.includes(name)) : there;
        const rows = all<Record<string, unknown>>(db, `select * from "${table}" order by rowid`);
        return [table, Object.fromEntries(columns.map((name) => [name, rows.map((row) => row[name])]))];
      }),
  );
}
