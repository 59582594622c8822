import { sql } from "drizzle-orm";
import { partsExpression } from "~/domain/search/query";
import { isCode, type Near, nearest, nearestCodes, nearKeys, pieces } from "~/domain/search/typo";
import type { Ctx } from "../context.server";

/** Words of the index compared with one typed word, at most; the mistyped of seven letters have some hundreds. */
const MOST = 600;
/** Things compared with one mistyped code, newest first. */
const CODES = 300;

/**
 * The known words near one that was typed. Where it is not alone, itself too if the index knows it, for others may be
 * the mistyped ones; itself for want of anything better.
 */
export async function nearTo(ctx: Ctx, term: string, others: boolean): Promise<Near[]> {
  const itself = [{ word: term, off: 0 }];
  if (isCode(term)) return [...(others ? itself : []), ...(await codesNear(ctx, term))];
  const keys = nearKeys(term);
  if (keys.length === 0) return itself;
  const [rows, known] = await Promise.all([
    ctx.db.all<{ term: string }>(
      sql`select distinct term from search_near where near in (select value from json_each(${JSON.stringify(keys)})) limit ${MOST}`,
    ),
    others && isKnown(ctx, term),
  ]);
  const near = nearest(
    term,
    rows.map((row) => row.term).filter((word) => word !== term),
  );
  if (!others || (!known && near.length > 0)) return near;
  return [...itself, ...near];
}

/** Some word begins so. */
async function isKnown(ctx: Ctx, term: string): Promise<boolean> {
  const rows = await ctx.db.all(
    sql`select 1 from search_term where term >= ${term} and term < ${`${term}{`} limit 1`,
  );
  return rows.length > 0;
}

/** Codes of any thing with one sign wrong, more or less. */
async function codesNear(ctx: Ctx, code: string): Promise<Near[]> {
  const sure = pieces(code).flatMap((piece) => partsExpression([piece]) ?? []);
  if (sure.length === 0) return [];
  const rows = await ctx.db.all<{ parts: string }>(
    sql`select parts from search_doc where rowid in (select rowid from search_parts where search_parts match ${sure.join(" OR ")} order by rowid desc limit ${CODES})`,
  );
  return nearestCodes(
    code,
    rows.map(({ parts }) => parts),
  );
}
