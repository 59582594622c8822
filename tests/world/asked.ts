import { env } from "cloudflare:workers";
import { workHere } from "~/operations/trace";

/** What verbs asked of the base in this file of tests: each statement, with the work that asked it first. */
export const asked = new Map<string, string>();
/** Statements whose plan was looked at and found good: the schema is the same in every file that this worker runs. */
export const sound = new Set<string>();

/** Asks the base without being noted. */
export const prepare = env.DB.prepare.bind(env.DB);

env.DB.prepare = (sql: string) => {
  // Questions that a test asks for itself belong to no work, and keep nobody waiting.
  const work = workHere();
  if (work && !asked.has(sql)) asked.set(sql, work.name);
  return prepare(sql);
};
