import { getTableName } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { everyTable } from "~/operations/archive/tables";
import { placesOf, SOFT_CLIENT_PLACES, STAYING } from "~/operations/merges/places";

const columns = everyTable().flatMap((table) =>
  getTableConfig(table).columns.map((column) => ({ table: getTableName(table), column })),
);

test("MG3 every column that names a client follows a merge, or says why it stays", () => {
  const followed = new Set(placesOf("client").map(({ table, column }) => `${table}.${column}`));
  // By its name, or because the record it names may be a client.
  const naming = columns.filter(({ table, column }) => {
    if (/(^|_)client_id$/.test(column.name)) return true;
    const kind = { owner_id: "owner_kind", subject_id: "subject_kind" }[column.name];
    const enums = columns.find((one) => one.table === table && one.column.name === kind)?.column.enumValues;
    return enums?.includes("client") ?? false;
  });
  const missed = naming
    .map(({ table, column }) => `${table}.${column.name}`)
    .filter((name) => !followed.has(name) && !(name in STAYING));
  expect(missed, "say in operations/merges/places.ts how these follow a merge").toEqual([]);
});

test("what follows or stays exists", () => {
  const names = new Set(columns.map(({ table, column }) => `${table}.${column.name}`));
  const said = [
    ...Object.keys(STAYING),
    ...SOFT_CLIENT_PLACES.map(({ table, column }) => `${table}.${column}`),
  ];
  expect(said.filter((name) => !names.has(name))).toEqual([]);
});
