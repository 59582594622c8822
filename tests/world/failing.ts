import { env } from "cloudflare:workers";
import type { Viewer } from "~/domain/access/permissions";
import { type Ctx, contextFor } from "~/operations/context.server";
import { NOW } from "./world";

/** When the base gives way: at call number `at`, before doing what was asked or after it, its answer lost. */
export interface Trouble {
  at: number;
  when: "before" | "after";
  /** What it says. */
  message?: string;
}

export interface Calls {
  made: number;
}

const LOST = "D1_ERROR: Network connection lost.";

/** A base that works until its call number `at`, and from then on not at all: down, full or cut off. */
export function shakyDb(trouble: Trouble, calls: Calls = { made: 0 }): D1Database {
  const real = env.DB;
  const under = new WeakMap<object, D1PreparedStatement>();
  const fail = () => new Error(trouble.message ?? LOST);
  const through = async <T>(work: () => Promise<T>): Promise<T> => {
    const turn = ++calls.made;
    if (turn > trouble.at || (turn === trouble.at && trouble.when === "before")) throw fail();
    const done = await work();
    if (turn === trouble.at) throw fail();
    return done;
  };
  const wrapped = (statement: D1PreparedStatement): D1PreparedStatement => {
    const shaky = {
      bind: (...values: unknown[]) => wrapped(statement.bind(...values)),
      all: () => through(() => statement.all()),
      run: () => through(() => statement.run()),
      raw: (options?: { columnNames?: false }) => through(() => statement.raw(options)),
      first: (column?: string) =>
        through(() => (column === undefined ? statement.first() : statement.first(column))),
    } as unknown as D1PreparedStatement;
    under.set(shaky, statement);
    return shaky;
  };
  return {
    prepare: (sql: string) => wrapped(real.prepare(sql)),
    batch: (statements: D1PreparedStatement[]) =>
      through(() => real.batch(statements.map((one) => under.get(one) ?? one))),
  } as unknown as D1Database;
}

/** The store of files, some of whose answers are no. */
export const shakyFiles = (refuses: Partial<Record<"get" | "put" | "delete", boolean>>): R2Bucket =>
  new Proxy(env.FILES, {
    get(real, name: keyof R2Bucket) {
      if (name in refuses) return () => Promise.reject(new Error(`${name}: internal error (10001)`));
      const value = real[name];
      return typeof value === "function" ? (value as (...args: unknown[]) => unknown).bind(real) : value;
    },
  });

/** A context of this viewer whose parts fail as told. */
export const inTrouble = (viewer: Viewer, parts: { db?: D1Database; files?: R2Bucket }, now = NOW): Ctx =>
  contextFor(
    { ...env, ...(parts.db ? { DB: parts.db } : {}), ...(parts.files ? { FILES: parts.files } : {}) },
    { viewer, clock: () => now },
  );

/** How many rows every table holds, and where the number series stand: what "nothing changed" means. */
export async function everything(): Promise<Record<string, unknown>> {
  const { results } = await env.DB.prepare(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and (name = 'search_doc' or name not like 'search\\_%' escape '\\') and name not like '\\_cf%' escape '\\' and name not like 'd1_%'",
  ).all<{ name: string }>();
  const counts = await env.DB.batch<{ n: number }>(
    results.map(({ name }) => env.DB.prepare(`select count(*) as n from "${name}"`)),
  );
  const series = await env.DB.prepare("select key, last from number_series order by key").all();
  return {
    ...Object.fromEntries(results.map(({ name }, i) => [name, counts[i]?.results[0]?.n])),
    series: JSON.stringify(series.results),
  };
}
