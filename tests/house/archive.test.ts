import { getTableColumns, getTableName } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  archivedTables,
  everyTable,
  KEPT_BACK,
  SECRET_COLUMNS,
  TABLE_WORDS,
} from "~/operations/archive/tables";
import { FILES, read } from "./sources";

const names = everyTable().map((table) => getTableName(table));

test("every table of the schema leaves with the archive, explained, or is kept back for a reason", () => {
  const declared = FILES.filter((file) => /^db\/schema\/.*\.ts$/.test(file)).flatMap((file) =>
    [...read(file).matchAll(/sqliteTable\(\s*"(\w+)"/g)].map(([, name]) => name ?? ""),
  );
  // Built by functions, one for each kind of document.
  expect(declared.filter((name) => !names.includes(name))).toEqual([]);
  expect(names.filter((name) => !(name in TABLE_WORDS) && !(name in KEPT_BACK))).toEqual([]);
  expect(
    [...Object.keys(TABLE_WORDS), ...Object.keys(KEPT_BACK)].filter((name) => !names.includes(name)),
  ).toEqual([]);
});

test("no column that could open a door leaves: a secret is named, or its table is kept back", () => {
  // Hashes of contents and of the chain prove; they open nothing.
  const proofs = new Set([
    "issued_document.hash",
    "issued_document.previous_hash",
    "quote_acceptance.evidence_hash",
  ]);
  const leaving = archivedTables().flatMap(({ name, columns }) =>
    columns.map((column) => `${name}.${column.name}`),
  );
  expect(
    leaving.filter(
      (column) =>
        /hash|secret|password|token|totp_(secret|last)|sealed_secret/.test(column) && !proofs.has(column),
    ),
  ).toEqual([]);
  const columns = new Map(
    everyTable().map((table) => [
      getTableName(table),
      Object.values(getTableColumns(table)).map(({ name }) => name),
    ]),
  );
  for (const [table, secret] of Object.entries(SECRET_COLUMNS))
    expect(
      secret.filter((column) => !columns.get(table)?.includes(column)),
      table,
    ).toEqual([]);
});
