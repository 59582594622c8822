import { getTableName, is } from "drizzle-orm";
import { getTableConfig, SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { everyTable } from "../archive/tables";

/** A column that names a record of some table: what a merge turns from one to another. */
export interface Place {
  table: string;
  column: string;
  /** Further condition, where the column names records of several kinds. */
  only?: string;
}

/** References to clients that no foreign key declares. */
export const SOFT_CLIENT_PLACES: Place[] = [
  { table: "mail", column: "client_id" },
  { table: "file_folder", column: "owner_id", only: "owner_kind = 'client'" },
  { table: "file", column: "owner_id", only: "owner_kind = 'client'" },
  { table: "file_upload", column: "owner_id", only: "owner_kind = 'client'" },
  { table: "file_erased", column: "owner_id", only: "owner_kind = 'client'" },
];

/** Columns that name a client and stay as they are, each with its reason. */
export const STAYING: Record<string, string> = {
  "search_doc.client_id": "written anew from what it tells of",
  "file_usage.owner_id": "counted anew by triggers as files change hands",
  "issued_document.client_id": "chained as it was issued; nothing is read by it",
  "survey_link.subject_id": "of a client as a whole, said by the client_id beside it, which follows",
  "erasure.client_id": "an erased file is never merged",
  "binned_client.client_id":
    "the lost file leaves the bin's list: its row is dropped, and comes back with the undo",
};

/** What may not stand twice at one client though no index says so: folders of one name at the top (FI5). */
export const ALIKE: { table: string; others: string[]; also: string[] }[] = [
  { table: "file_folder", others: ["name"], also: ["parent_id is null", "binned_at is null"] },
];

/** References that no foreign key declares, to rows which the two files may hold twice. */
const SOFT: Record<string, Place[]> = {
  client: SOFT_CLIENT_PLACES,
  address: [
    { table: "quote", column: "site_address_id" },
    { table: "sales_order", column: "site_address_id" },
    { table: "invoice", column: "site_address_id", only: "issued_at is null" },
  ],
  interlocutor: [
    { table: "quote", column: "interlocutor_id" },
    { table: "consent", column: "interlocutor_id" },
  ],
};

const tableNamed = (name: string): SQLiteTable => {
  const found = everyTable().find((table) => getTableName(table) === name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
};

/** Every column that names a row of this table: foreign keys of the schema, and those declared above (MG3). */
export function placesOf(target: string): Place[] {
  const found = everyTable().flatMap((table) =>
    getTableConfig(table).foreignKeys.flatMap((key): Place[] => {
      const { columns, foreignTable } = key.reference();
      const [column] = columns;
      return getTableName(foreignTable) === target && columns.length === 1 && column
        ? [{ table: getTableName(table), column: column.name }]
        : [];
    }),
  );
  return [...found, ...(SOFT[target] ?? [])].filter(
    (place) => target !== "client" || !(`${place.table}.${place.column}` in STAYING),
  );
}

/** Names of the columns of the primary key. */
export function keyOf(name: string): string[] {
  const { columns, primaryKeys } = getTableConfig(tableNamed(name));
  const [several] = primaryKeys;
  return several ? several.columns.map((c) => c.name) : columns.filter((c) => c.primary).map((c) => c.name);
}

export const columnsOf = (name: string): string[] =>
  getTableConfig(tableNamed(name)).columns.map((column) => column.name);

/** The columns that, with this one, may not be twice the same: a move must look at them first. */
export function uniqueWith({ table: name, column }: Place): string[][] {
  const { indexes, primaryKeys, uniqueConstraints } = getTableConfig(tableNamed(name));
  const plain = (columns: readonly unknown[]) =>
    columns.flatMap((one) => (is(one, SQLiteColumn) ? [one.name] : []));
  const sets = [
    ...indexes.filter(({ config }) => config.unique).map(({ config }) => plain(config.columns)),
    ...primaryKeys.map((key) => plain(key.columns)),
    ...uniqueConstraints.map((one) => plain(one.columns)),
  ];
  return sets.filter((set) => set.includes(column)).map((set) => set.filter((other) => other !== column));
}
