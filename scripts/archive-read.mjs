/** Reads an archive of the whole company back into a fresh base, and compares it with what its manifest says. */
import { createHash } from "node:crypto";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { isDeepStrictEqual } from "node:util";
import { SUMS } from "./backup-parts.mjs";
import { schemaStatements } from "./database.mjs";
import { openZip } from "./unzip.mjs";

/**
 * Files, rows of each table and sums in cents of an archive that is whole. Throws a French sentence when an entry was
 * cut or changed, when a row does not enter a fresh base, or when counts or sums are not those of the manifest.
 */
export async function readArchive(file) {
  const entries = await openZip(file);
  const last = entries.at(-1);
  if (last?.name !== "manifest.json")
    throw new Error("L'archive n'a pas de manifeste : elle a été coupée en chemin.");
  const manifest = JSON.parse(await text(last));
  await sameBytes(entries.slice(0, -1), manifest.entries);
  const base = new DatabaseSync(":memory:");
  try {
    for (const sql of schemaStatements(manifest.migration)) base.exec(sql);
    base.exec("pragma foreign_keys = off");
    // They keep what is signed or issued from being written to; here it is only put back.
    for (const { name } of base.prepare("select name from sqlite_schema where type = 'trigger'").all())
      base.exec(`drop trigger "${name}"`);
    for (const name of Object.keys(manifest.tables))
      await loaded(
        base,
        name,
        entries.find((entry) => entry.name === `donnees/${name}.jsonl`),
      );
    const orphans = base.prepare("pragma foreign_key_check").all();
    if (orphans.length > 0)
      throw new Error(`Des enregistrements de « ${orphans[0].table} » renvoient à ce qui n'y est pas.`);
    const one = (sql) => Object.values(base.prepare(sql).get())[0];
    const rows = Object.fromEntries(
      Object.keys(manifest.tables).map((name) => [name, one(`select count(*) from "${name}"`)]),
    );
    const cents = Object.fromEntries(Object.entries(SUMS).map(([name, sql]) => [name, one(sql)]));
    const said = Object.fromEntries(
      Object.entries(manifest.tables).map(([name, table]) => [name, table.rows]),
    );
    if (!isDeepStrictEqual(rows, said) || !isDeepStrictEqual(cents, { ...cents, ...manifest.cents }))
      throw new Error("Les comptes ou les sommes relus ne sont pas ceux du manifeste.");
    return { entries: manifest.entries.length, rows, cents, missing: manifest.missing };
  } finally {
    base.close();
  }
}

async function sameBytes(entries, said) {
  if (entries.length !== said.length) throw new Error("L'archive ne contient pas ce que dit son manifeste.");
  for (const [i, entry] of entries.entries()) {
    const hash = createHash("sha256");
    for await (const piece of entry.open()) hash.update(piece);
    if (entry.name !== said[i].name || hash.digest("hex") !== said[i].sha256)
      throw new Error(`${entry.name} n'est pas ce que dit le manifeste.`);
  }
}

/** What stayed behind (hashes of passwords and keys) and may not be null takes a value that opens nothing. */
async function loaded(base, table, entry) {
  const columns = base.prepare(`pragma table_info("${table}")`).all();
  let write;
  let names;
  let kept = 0;
  base.exec("begin");
  let place = 0;
  for await (const line of createInterface({ input: entry.open(), crlfDelay: Number.POSITIVE_INFINITY })) {
    const row = JSON.parse(line);
    if (!write) {
      const left = columns.filter(({ name, notnull }) => !(name in row) && notnull === 1);
      names = Object.keys(row);
      const all = [...names, ...left.map(({ name }) => name)];
      write = base.prepare(
        `insert into "${table}" (${all.map((name) => `"${name}"`).join(", ")}) values (${[...names.map(() => "?"), ...left.map(() => "'gardé ' || ?")].join(", ")})`,
      );
      kept = left.length;
    }
    place++;
    write.run(...names.map((name) => row[name]), ...Array(kept).fill(place));
  }
  base.exec("commit");
}

async function text(entry) {
  const parts = [];
  for await (const part of entry.open()) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
