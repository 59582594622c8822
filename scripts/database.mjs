import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./server.mjs";

const FOLDER = path.join(ROOT, "db/migrations");
/** The second base, of the catalogues of suppliers. */
const CATALOG_FOLDER = path.join(ROOT, "db/catalog/migrations");

/** Brings both bases of a running server up to date; says how many migrations that took. */
export async function migrateAll(miniflare) {
  const own = await migrate(await miniflare.getD1Database("DB"));
  return own + (await migrate(await miniflare.getD1Database("CATALOG"), CATALOG_FOLDER));
}

/**
 * Applies what is missing, each migration all or nothing, in wrangler's own table so that both agree. On a busy machine
 * the local worker may close a connection as it is used: what was applied is known, and the rest is done again.
 */
async function migrate(db, folder = FOLDER) {
  for (let cuts = 0; ; cuts++)
    try {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      return await applyMissing(db, folder);
    } catch (error) {
      if (error?.cause?.code !== "UND_ERR_SOCKET" || cuts === 3) throw error;
    }
}

async function applyMissing(db, folder) {
  await db
    .prepare(
      "create table if not exists d1_migrations (id integer primary key autoincrement, name text unique, applied_at timestamp default current_timestamp not null)",
    )
    .run();
  const { results } = await db.prepare("select name from d1_migrations").all();
  const done = new Set(results.map((row) => row.name));
  const missing = readdirSync(folder)
    .filter((file) => file.endsWith(".sql") && !done.has(file))
    .sort();
  for (const file of missing) {
    await db.batch([
      ...statementsOf(folder, file).map((sql) => db.prepare(sql)),
      db.prepare("insert into d1_migrations (name) values (?)").bind(file),
    ]);
  }
  return missing.length;
}

/** What makes an empty base of the age of `last`, the name of a migration. */
export const schemaStatements = (last) =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".sql") && file <= last)
    .sort()
    .flatMap((file) => statementsOf(FOLDER, file));

const statementsOf = (folder, file) =>
  readFileSync(path.join(folder, file), "utf8").split("--> statement-breakpoint").filter(isStatement);

/** A part that holds comments alone is no statement, and D1 refuses it. */
const isStatement = (sql) => sql.replaceAll(/^\s*--.*$/gm, "").trim() !== "";

/** Whether a company has been set up in this database. */
export const hasCompany = async (db) => (await db.prepare("select count(*) as n from company").first()).n > 0;
