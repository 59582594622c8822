import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { SEARCH_SQL } from "~/db/search/triggers";

const FOLDER = "db/migrations";

test("a migrated base holds the views and triggers that db/search says, word for word", () => {
  const db = new DatabaseSync(":memory:");
  for (const file of readdirSync(FOLDER)
    .filter((name) => name.endsWith(".sql"))
    .sort())
    for (const sql of readFileSync(`${FOLDER}/${file}`, "utf8").split("--> statement-breakpoint"))
      db.exec(sql);
  const held = db
    .prepare(
      "select sql from sqlite_master where name like 'search\\_%' escape '\\' and type in ('view', 'trigger', 'table')",
    )
    .all() as { sql: string | null }[];
  const words = new Set(held.map(({ sql }) => sql));
  expect(SEARCH_SQL.filter((sql) => !words.has(sql))).toEqual([]);
});
