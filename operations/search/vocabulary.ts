import { sql } from "drizzle-orm";
import { parseQuery, type Query } from "~/domain/search/query";
import { closest, tolerance } from "~/domain/search/typo";
import type { Ctx } from "../context.server";

/** Most words of the index that a typo is compared with, per beginning. */
const MOST = 4000;

/**
 * The same query with each unknown word replaced by the closest known one, or null when there is none (S8). Words
 * that begin with the same two letters come first; then those that begin with the same one, or with the two swapped.
 */
export async function corrected(ctx: Ctx, query: Query): Promise<Query | null> {
  const words: string[] = [];
  for (const term of query.terms) {
    const best = tolerance(term) === 0 ? undefined : await nearest(ctx, term);
    words.push(best ?? term);
  }
  const text = words.join(" ");
  return text === query.terms.join(" ") ? null : { ...parseQuery(text), scope: query.scope };
}

async function nearest(ctx: Ctx, term: string): Promise<string | undefined> {
  const starts = [term.slice(0, 2), `${term[1]}${term[0]}`, term.slice(0, 1), term.slice(1, 2)];
  for (const start of starts) {
    const rows = await ctx.db.all<{ term: string }>(
      sql`select term from search_vocabulary where term >= ${start} and term < ${`${start}\u{10ffff}`} limit ${MOST}`,
    );
    const [best] = closest(
      term,
      rows.map((row) => row.term),
    );
    if (best !== undefined) return best;
  }
  return undefined;
}
