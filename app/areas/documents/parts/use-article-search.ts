import { useMemo } from "react";
import { useAsked } from "~/app/ui/asked";
import { type Freshness, priceAge, priceFreshness } from "~/domain/articles/freshness";
import type { OfferedArticle } from "../editor/new-lines";

export interface AgedArticle extends OfferedArticle {
  freshness: Freshness;
  age: string;
}

const aged = (articles: OfferedArticle[], now: number): AgedArticle[] =>
  articles.map((article) => ({
    ...article,
    freshness: priceFreshness(article.priceChangedAt ?? null, now),
    age: priceAge(article.priceChangedAt ?? null, now),
  }));

/** The words after `***`, which looks among compounds alone; null for anything else. */
export const compoundWords = (typed: string): string | null =>
  typed.startsWith("***") ? typed.slice(3).trim() : null;

/** Articles for what is typed, with what they cost this client, a moment after the last key; null while nothing is asked. */
export function useArticleSearch(typed: string, wanted: boolean, buyer: string | null): AgedArticle[] | null {
  const asked = wanted && typed.trim().length >= 2 ? typed.trim() : "";
  const compounds = compoundWords(asked);
  const client = buyer ? `&client=${encodeURIComponent(buyer)}` : "";
  const address =
    compounds === null
      ? `/documents/articles?q=${encodeURIComponent(asked)}${client}`
      : `/documents/composes?q=${encodeURIComponent(compounds)}`;
  const found = useAsked<OfferedArticle[]>(asked && asked !== "**" ? address : null);
  return useMemo(() => found && aged(found.answer, found.at), [found]);
}
