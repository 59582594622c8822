import { sql } from "drizzle-orm";
import type { Query } from "~/domain/search/query";
import { ranked } from "~/domain/search/rank";
import { type Near, nearest, nearKeys, ways } from "~/domain/search/typo";
import type { Ctx } from "../context.server";
import type { Kind } from "./groups";
import { hitsByWays, type SearchHit } from "./hits";

/** Words of the index compared with one typed word, at most; the mistyped of seven letters have some hundreds. */
const MOST = 600;

/**
 * What was found for words near those that were typed, when these gave nothing: nearest first, and among ways equally
 * near one of each in turn, so that the commonest name does not hide the one that was meant. Null when no word is near.
 */
export async function hitsNear(
  ctx: Ctx,
  query: Query,
  kinds: Kind[],
  me: string | undefined,
): Promise<{ query: Query; hits: SearchHit[] } | null> {
  const lists = await Promise.all(query.terms.map((term) => nearTo(ctx, term, query.terms.length > 1)));
  if (lists.every((list) => list.every(({ off }) => off === 0))) return null;
  const tried = ways(lists).filter(({ words }) => words.join(" ") !== query.terms.join(" "));
  if (tried.length === 0) return null;
  const found = await hitsByWays(
    ctx,
    tried.map(({ words }) => words),
    kinds,
  );
  const of = tried.map(({ words, off }) => ({ words, off, hits: [] as SearchHit[] }));
  for (const hit of found) {
    const said = ` ${hit.words.replace(/[^\p{L}\p{N}]+/gu, " ")}`;
    of.find(({ words }) => words.every((word) => said.includes(` ${word}`)))?.hits.push(hit);
  }
  const ordered = of
    .map(({ words, off, hits }) => {
      const asked = { ...query, text: words.join(" "), terms: words };
      return { asked, off, hits: ranked(hits, asked, ctx.now, me) };
    })
    .filter(({ hits }) => hits.length > 0);
  const [first] = ordered;
  return first ? { query: first.asked, hits: inTurn(ordered) } : null;
}

/** The known words near one that was typed; itself too where other words may be the mistyped ones. */
export async function nearTo(ctx: Ctx, term: string, itself: boolean): Promise<Near[]> {
  const own = [{ word: term, off: 0 }];
  const keys = nearKeys(term);
  if (keys.length === 0) return own;
  const rows = await ctx.db.all<{ term: string }>(
    sql`select distinct term from search_near where near in (select value from json_each(${JSON.stringify(keys)})) limit ${MOST}`,
  );
  const near = nearest(
    term,
    rows.map((row) => row.term).filter((word) => word !== term),
  );
  return itself ? [...own, ...near] : near;
}

/** Nearest first; what is equally near, one of each way in turn. */
function inTurn(ordered: { off: number; hits: SearchHit[] }[]): SearchHit[] {
  const places = ordered.flatMap(({ off, hits }, way) =>
    hits.map((hit, place) => ({ hit, off, place, way })),
  );
  return places.toSorted((a, b) => a.off - b.off || a.place - b.place || a.way - b.way).map(({ hit }) => hit);
}
