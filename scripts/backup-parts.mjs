/** What a backup of this machine's company is made of, and how one knows that it is whole. */
import { createHash } from "node:crypto";
import { createReadStream, readdirSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { baseFile } from "./sqlite.mjs";

export const MANIFEST = "manifest.json";
/** Base, files and rooms; caches and counters of requests are made anew. */
const KEPT = ["d1", "r2", "do"];
const isBase = (file) => file.endsWith(".sqlite");
const isJournal = (file) => /\.sqlite-(shm|wal)$/.test(file);

/** Paths under the data folder: bases first, then the files that they name. */
export function parts(data) {
  const files = KEPT.flatMap((kind) =>
    listed(path.join(data, "v3", kind)).map((file) => path.join("v3", kind, file)),
  ).filter((file) => !isJournal(file));
  const rank = (file) => (file.includes(`${path.sep}d1${path.sep}`) ? 0 : isBase(file) ? 1 : 2);
  return files
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((file) => ({ file, base: isBase(file) }));
}

function listed(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  } catch {
    return [];
  }
}

export async function sha256(file) {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest("hex");
}

/** Sums by which two copies of a company are compared, in cents. */
export const SUMS = {
  invoiced: "select coalesce(sum(gross_cents), 0) from invoice where issued_at is not null",
  credited: "select coalesce(sum(gross_cents), 0) from credit_note",
  received: "select coalesce(sum(amount_cents), 0) from payment",
  debit: "select coalesce(sum(debit_cents), 0) from ledger_line",
  credit: "select coalesce(sum(credit_cents), 0) from ledger_line",
};

/** Migrations, rows of each table and sums in cents of the company's base. Throws when the base is damaged. */
export function contents(folder) {
  const file = baseFile(folder);
  if (!file) throw new Error(`Aucune base dans ${folder}.`);
  const base = new DatabaseSync(file, { readOnly: true });
  try {
    const [{ integrity_check: state }] = base.prepare("pragma integrity_check").all();
    if (state !== "ok") throw new Error(`La base est abîmée : ${state}`);
    const tables = base
      .prepare(
        "select name from sqlite_schema where type = 'table' and sql not like '%virtual%' order by name",
      )
      .all()
      .map(({ name }) => name)
      .filter((name) => !/^(sqlite_|_cf_|search_.*_(data|idx|content|docsize|config))/.test(name));
    const one = (sql) => Object.values(base.prepare(sql).get())[0];
    return {
      migrations: base
        .prepare("select name from d1_migrations order by id")
        .all()
        .map(({ name }) => name),
      rows: Object.fromEntries(tables.map((name) => [name, one(`select count(*) from "${name}"`)])),
      cents: Object.fromEntries(Object.entries(SUMS).map(([name, sql]) => [name, one(sql)])),
    };
  } finally {
    base.close();
  }
}
