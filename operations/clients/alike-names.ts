import type { Known } from "~/domain/clients/duplicates";
import { nameWords } from "~/domain/clients/name-words";
import { parseQuery } from "~/domain/search/query";
import { ways } from "~/domain/search/typo";
import type { Ctx } from "../context.server";
import { FEW, hitsByText, hitsByWays } from "../search/hits";
import { nearTo } from "../search/near-words";

/** Words of a name that are looked for: the longest say the most. */
const MOST_WORDS = 4;
/** Ways to read one word of it, itself included. */
const MOST_NEAR = 4;

/**
 * Clients of that name or one near it, through the words of the search: anywhere, and again at each postcode, where
 * one word of it is enough ("Martin" written down without a first name).
 */
export async function idsByName(ctx: Ctx, { name, addresses }: Known): Promise<string[]> {
  const words = nameWords(name)
    .filter((word) => word.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MOST_WORDS);
  const text = words.join(" ");
  if (text.length < 3) return [];
  const lists = await Promise.all(words.map((word) => nearTo(ctx, word, true)));
  const whole = ways(lists).map((way) => way.words);
  const alone =
    words.length > 1 ? lists.flatMap((list) => list.slice(0, MOST_NEAR).map(({ word }) => [word])) : [];
  const postcodes = new Set(addresses.map(({ postcode }) => postcode.trim()).filter(Boolean));
  const there = [...postcodes].slice(0, 3).flatMap((at) => [...whole, ...alone].map((way) => [...way, at]));
  const [said, near] = await Promise.all([
    hitsByText(ctx, { ...parseQuery(""), text, terms: words }, ["client"], FEW),
    hitsByWays(ctx, [...whole, ...there], ["client"], [...words, ...postcodes]),
  ]);
  return [...said, ...near].map((hit) => hit.subjectId);
}
