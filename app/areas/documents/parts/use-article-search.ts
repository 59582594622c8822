import { useEffect, useState } from "react";
import { type Freshness, priceAge, priceFreshness } from "~/domain/articles/freshness";
import type { OfferedArticle } from "../editor/new-lines";

const PAUSE = 120;

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

/** Articles for what is typed, a moment after the last key; null while nothing is asked. */
export function useArticleSearch(typed: string, wanted: boolean): AgedArticle[] | null {
  const [found, setFound] = useState<{ typed: string; articles: AgedArticle[] } | null>(null);
  const asked = wanted && typed.trim().length >= 2 ? typed.trim() : "";
  useEffect(() => {
    if (!asked) return;
    const life = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/documents/articles?q=${encodeURIComponent(asked)}`, {
          signal: life.signal,
        });
        if (response.ok)
          setFound({ typed: asked, articles: aged((await response.json()) as OfferedArticle[], Date.now()) });
      } catch {
        // Offline, or typed further: the line stays free text.
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [asked]);
  return asked ? (found?.articles ?? null) : null;
}
