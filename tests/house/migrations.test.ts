import { readdirSync, readFileSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { applied, base, type Held, heldBy, populate } from "./populated";

const FOLDER = "db/migrations";
const MIGRATIONS = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".sql"))
  .sort();

/** Columns whose values a migration changes on purpose, and why: "0012_name.sql": { "table.column": "why" }. */
const REWRITTEN: Record<string, Record<string, string>> = {};

/** Tables that a migration adds rows to, after those that were there, and why. */
const ADDED: Record<string, Record<string, string>> = {
  "0013_actions.sql": { choice: "the types of action that a new company starts with" },
  "0020_document_holder.sql": { choice: "the tags of documents that a new company starts with" },
};

const statementsOf = (file: string) =>
  readFileSync(`${FOLDER}/${file}`, "utf8").split("--> statement-breakpoint");

function baseBefore(index: number): DatabaseSync {
  const db = base();
  for (const file of MIGRATIONS.slice(0, index)) applied(db, statementsOf(file));
  return db;
}

/** What the base held, less what a migration says it rewrites. */
const kept = (held: Held, rewritten: Record<string, string> = {}): Held =>
  Object.fromEntries(
    Object.entries(held).map(([table, columns]) => [
      table,
      Object.fromEntries(Object.entries(columns).filter(([name]) => !(`${table}.${name}` in rewritten))),
    ]),
  );

const triggersOf = (db: DatabaseSync) =>
  (
    db.prepare("select name from sqlite_master where type = 'trigger' order by name").all() as {
      name: string;
    }[]
  ).map(({ name }) => name);

/** What is held now of what was held before: less the rows that a migration says it adds. */
const still = (now: Held, before: Held, added: Record<string, string> = {}): Held =>
  Object.fromEntries(
    Object.entries(now).map(([table, columns]) => [
      table,
      table in added
        ? Object.fromEntries(
            Object.entries(columns).map(([name, values]) => [
              name,
              values.slice(0, before[table]?.[name]?.length),
            ]),
          )
        : columns,
    ]),
  );

/** All that must hold after a migration of a base that people work in. */
function survives(db: DatabaseSync, statements: string[], file = "") {
  const before = kept(heldBy(db), REWRITTEN[file]);
  const triggers = triggersOf(db);
  applied(db, statements);
  expect(still(heldBy(db, before), before, ADDED[file])).toEqual(before);
  expect(db.prepare("pragma foreign_key_check").all(), "references that lead nowhere").toEqual([]);
  expect(db.prepare("pragma integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
  expect(triggersOf(db), "triggers that were there").toEqual(expect.arrayContaining(triggers));
  searchAgrees(db);
}

/** The words of the search are those of its documents: none missing, none too many. */
function searchAgrees(db: DatabaseSync) {
  for (const index of ["search_words", "search_parts"])
    if (db.prepare("select 1 from sqlite_master where name = ?").get(index))
      db.exec(`insert into ${index} (${index}, rank) values ('integrity-check', 1)`);
}

test.for(MIGRATIONS.map((file, index) => ({ file, index })))(
  "$file leaves a base full of records as it was",
  ({ file, index }) => {
    const db = baseBefore(index);
    populate(db);
    survives(db, statementsOf(file), file);
  },
);

test("a base that lived through every migration has the schema of a new one, and what is final stays final", () => {
  const db = baseBefore(1);
  populate(db);
  for (const file of MIGRATIONS.slice(1)) survives(db, statementsOf(file), file);
  const schema = "select type, name, tbl_name, sql from sqlite_master order by type, name";
  expect(db.prepare(schema).all()).toEqual(baseBefore(MIGRATIONS.length).prepare(schema).all());
  expect(db.prepare("select count(*) n from search_words where search_words match 'company'").get()).toEqual({
    n: 3,
  });
  for (const write of [
    "update invoice set gross_cents = 0 where issued_at is not null",
    "delete from payment",
    "update ledger_line set debit_cents = 0",
    "delete from audit",
    "delete from issued_document where seq = 3",
    "update quote set title = '' where accepted_at is not null",
  ])
    expect(() => db.exec(write), write).toThrow(/is final/);
});

test.for([
  ["drops a column", "alter table client drop column observations"],
  ["loses rows", "delete from quote_cost where rowid = 2"],
  ["changes a value", "update client set display_name = upper(display_name)"],
  ["drops a table", "drop table choice_gone"],
  ["forgets a trigger", "drop trigger payment_no_delete"],
  ["forgets the search", "drop trigger search_doc_removed; delete from search_doc"],
])("a migration that %s is caught", ([, sql = ""]) => {
  const full = () => {
    const db = baseBefore(MIGRATIONS.length);
    db.exec("create table choice_gone (id text primary key)");
    populate(db);
    return db;
  };
  expect(() => applied(full(), [sql]), "it runs without a word").not.toThrow();
  expect(() => survives(full(), [sql])).toThrow();
});
