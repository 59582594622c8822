import type { Day } from "~/domain/calendar/day";
import type { Quantity } from "~/domain/money/money";
import type { ListPlace } from "./steps";
import type { Buyer, PricedArticle, PriceListFace, PriceListLine, PriceQuestion } from "./terms";

const AUDIENCE_RANK = { client: 0, status: 1, all: 2 } as const;

/** Whether a list speaks to this buyer on this day (PR5). */
export function listSpeaks(list: PriceListFace, buyer: Buyer, day: Day): boolean {
  if (list.validFrom !== null && day < list.validFrom) return false;
  if (list.validTo !== null && day > list.validTo) return false;
  if (list.audience === "client") return list.clientId !== null && list.clientId === buyer.clientId;
  if (list.audience === "status") return list.statusId !== null && list.statusId === buyer.statusId;
  return true;
}

/** 0 for the article itself, up to 3 for the whole list; null where the line speaks of something else. */
function closeness(line: PriceListLine, article: PricedArticle): number | null {
  if (line.articleId !== null) return line.articleId === article.id ? 0 : null;
  if (line.familyId === null) return 3;
  if (line.familyId === article.familyId) return 1;
  return line.familyId === article.parentFamilyId ? 2 : null;
}

/** Every line that speaks of this article to this buyer, the one to ask first at the front, whatever the quantity (PR5). */
export function linesFor({ article, buyer, day, lines }: PriceQuestion): PriceListLine[] {
  return lines
    .flatMap((line) => {
      const close = closeness(line, article);
      return close === null || !listSpeaks(line.list, buyer, day) ? [] : [{ line, close }];
    })
    .toSorted(
      (a, b) =>
        AUDIENCE_RANK[a.line.list.audience] - AUDIENCE_RANK[b.line.list.audience] ||
        a.close - b.close ||
        b.line.from - a.line.from ||
        compare(b.line.list.validFrom ?? "", a.line.list.validFrom ?? "") ||
        compare(b.line.list.id, a.line.list.id) ||
        compare(a.line.id, b.line.id),
    )
    .map(({ line }) => line);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Lines whose quantity is reached, in the same order (PR6). */
export const reached = (lines: readonly PriceListLine[], quantity: Quantity): PriceListLine[] =>
  lines.filter((line) => line.from <= Math.abs(quantity));

export const placeOf = (line: PriceListLine): ListPlace => ({
  id: line.list.id,
  name: line.list.name,
  audience: line.list.audience,
  on: line.articleId !== null ? "article" : line.familyId !== null ? "family" : "all",
  familyId: line.familyId,
  from: line.from,
});
