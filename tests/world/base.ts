import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";

type Row = Record<string, string | number | null>;
type Part = { type: string; name: string; sql: string };

type Migrations = Parameters<typeof applyD1Migrations>[1];
const { TEST_MIGRATIONS: migrations, TEST_CATALOG_MIGRATIONS: catalogMigrations } = env as unknown as {
  TEST_MIGRATIONS: Migrations;
  TEST_CATALOG_MIGRATIONS: Migrations;
};
/** What the migrations made, as the first file of tests of this worker found it. */
const made: { parts: Part[]; outcome: D1PreparedStatement[] } = { parts: [], outcome: [] };

/**
 * Leaves nothing in the base, the store of files, the rooms and the counters of requests, and gives the base what the
 * migrations make. They are run one by one in the first file of a worker; the next ones are given their outcome, which
 * takes a fifth of the time. Throws if that outcome is not the same, part by part.
 */
export async function emptyWorld(): Promise<void> {
  await awake();
  await reset();
  await applyD1Migrations(env.CATALOG, catalogMigrations);
  if (made.parts.length === 0) {
    await applyD1Migrations(env.DB, migrations);
    made.parts = await parts();
    made.outcome = await outcome(made.parts);
  } else {
    await env.DB.batch(made.outcome);
    if (named(await parts()) !== named(made.parts))
      throw new Error("the base is not what the migrations make");
  }
}

/** What fell asleep for want of work would keep what it holds: reset() passes it by. */
const awake = () =>
  Promise.all([
    env.DB.prepare("select 1").run(),
    env.CATALOG.prepare("select 1").run(),
    env.FILES.head("-"),
    env.RATE_LIMIT.limit({ key: "-" }),
    env.API_RATE_LIMIT.limit({ key: "-" }),
  ]);

const rows = async <T = Row>(sql: string) => (await env.DB.prepare(sql).all<T>()).results;

/** Every table, index, view and trigger of ours, as they came: of two indexes as good, SQLite takes by their order. */
const parts = () =>
  rows<Part>(
    `select type, name, sql from sqlite_master where sql is not null and name not like '\\_cf%' escape '\\'
     and name not like 'sqlite\\_%' escape '\\' order by rowid`,
  );

const named = (all: Part[]) => JSON.stringify(all.map((one) => JSON.stringify(one)).toSorted());

/** What lays all of it down on an empty base, triggers last: the tables, their rows, the options of the full-text tables. */
async function outcome(all: Part[]): Promise<D1PreparedStatement[]> {
  const of = (type: string) => all.filter((part) => part.type === type);
  const isSearch = ({ sql }: Part) => /^create virtual table/i.test(sql);
  const search = of("table").filter(isSearch);
  const tables = of("table").filter(({ name }) => !search.some((one) => name.startsWith(`${one.name}_`)));
  const options = search.filter((one) => all.some(({ name }) => name === `${one.name}_config`));
  const inserts = await Promise.all([
    ...tables.filter((one) => !isSearch(one)).map(({ name }) => rowsOf(name)),
    ...options.map(({ name }) => optionsOf(name)),
  ]);
  const created = [...tables, ...of("index"), ...of("view")].map(({ sql }) => sql);
  return [...created, ...inserts.flat(), ...of("trigger").map(({ sql }) => sql)].map((sql) =>
    env.DB.prepare(sql),
  );
}

/** Values are written out: a bound number is no whole number to SQLite, and an option has to be one. */
const literal = (value: string | number | null) =>
  typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);

const rowsOf = async (table: string) =>
  (await rows(`select * from "${table}"`)).map(
    (row) =>
      `insert into "${table}" ("${Object.keys(row).join('", "')}") values (${Object.values(row).map(literal).join(", ")})`,
  );

const optionsOf = async (table: string) =>
  (await rows(`select k, v from "${table}_config" where k <> 'version'`)).map(
    ({ k, v }) =>
      `insert into "${table}" ("${table}", rank) values (${literal(k ?? null)}, ${literal(v ?? null)})`,
  );
