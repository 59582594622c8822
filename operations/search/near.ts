import type { Query } from "~/domain/search/query";
import { ranked } from "~/domain/search/rank";
import { type Near, ways } from "~/domain/search/typo";
import type { Ctx } from "../context.server";
import type { Kind } from "./groups";
import { hitsByWays, type SearchHit } from "./hits";
import { nearTo } from "./near-words";

/** A short word among others may be left out, after all that it may have been: "saq dupont". */
const SHORT = 4;
/** What the box shows of one kind. */
const ENOUGH = 5;
const LEFT_OUT: Near[] = [{ word: "", off: 2.5 }];

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
  const many = query.terms.length > 1;
  const lists = await Promise.all(
    query.terms.map(async (term) => [
      ...(await nearTo(ctx, term, many)),
      ...(many && term.length <= SHORT ? LEFT_OUT : []),
    ]),
  );
  if (lists.every((list) => list.every(({ off, word }) => off === 0 || word === ""))) return null;
  const tried = ways(lists)
    .map(({ words, off }) => ({ words: words.filter((word) => word !== ""), off }))
    .filter(({ words }) => words.length > 0 && words.join(" ") !== query.terms.join(" "));
  if (tried.length === 0) return null;
  const of = tried.map((way) => ({ ...way, hits: [] as SearchHit[] }));
  // The nearest ways first; the others only where these say little.
  const nearestOff = tried[0]?.off ?? 0;
  let heard = 0;
  for (const some of [
    of.filter(({ off }) => off === nearestOff),
    of.filter(({ off }) => off !== nearestOff),
  ]) {
    if (some.length === 0 || heard >= ENOUGH) continue;
    // oxlint-disable-next-line no-await-in-loop -- the second is seldom asked
    const found = await hitsByWays(
      ctx,
      some.map(({ words }) => words),
      kinds,
      query.terms.slice(-1),
    );
    heard += found.length;
    share(found, some);
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

/** Each hit to the nearest way that it says. */
function share(found: SearchHit[], among: { words: string[]; hits: SearchHit[] }[]): void {
  for (const hit of found) {
    const said = ` ${apart(hit.words)}`;
    among.find(({ words }) => words.every((word) => said.includes(` ${apart(word)}`)))?.hits.push(hit);
  }
}

/** Words as the index cuts them. */
const apart = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, " ");

/** Nearest first; what is equally near, one of each way in turn. */
function inTurn(ordered: { off: number; hits: SearchHit[] }[]): SearchHit[] {
  const places = ordered.flatMap(({ off, hits }, way) =>
    hits.map((hit, place) => ({ hit, off, place, way })),
  );
  return places.toSorted((a, b) => a.off - b.off || a.place - b.place || a.way - b.way).map(({ hit }) => hit);
}
