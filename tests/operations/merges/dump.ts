import { env } from "cloudflare:workers";

/** What a merge writes of itself, what happened, and what is made anew from the rest. */
const APART =
  /^(audit|outbox|merge|merge_move|merge_drop|client_pair|commit_guard|d1_migrations|sqlite_.*|_cf_.*|search_.*)$/;
/** A version never goes back: whoever holds a form from before the merge must be told. */
const GROWING = ["version", "updated_at"];

/** Every row of every table of the company, as words that compare. Versions of clients aside. */
export async function dump(): Promise<Record<string, string[]>> {
  const { results } = await env.DB.prepare(
    "select name from sqlite_master where type = 'table' order by name",
  ).all<{ name: string }>();
  const tables = results.map(({ name }) => name).filter((name) => !APART.test(name));
  const rows = await env.DB.batch<Record<string, unknown>>(
    tables.map((name) => env.DB.prepare(`select * from "${name}"`)),
  );
  return Object.fromEntries(
    tables.map((name, i) => [
      name,
      (rows[i]?.results ?? [])
        .map((row) =>
          JSON.stringify(
            Object.entries(row).filter(([column]) => name !== "client" || !GROWING.includes(column)),
          ),
        )
        .toSorted(),
    ]),
  );
}
