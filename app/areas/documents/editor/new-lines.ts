import { type ItemLine, type Line, PLAIN_ITEM, PLAIN_TITLE } from "~/domain/documents/document";
import { titlesAround } from "~/domain/documents/sections";
import { basisPoints, quantity, type UnitPrice, unitPrice } from "~/domain/money/money";
import { type Tier, tierAt } from "~/domain/prices/price";

/** What the search of articles gives for a line; prices are absent or null when unknown or out of sight. */
export interface OfferedArticle {
  id: string;
  reference: string;
  label: string;
  description: string;
  unit: string;
  type: string;
  nature: "goods" | "services";
  /** Made of others: its dimensions are asked. */
  compound?: boolean;
  vatBp: number;
  account: string;
  salePrice?: number | null;
  purchasePrice?: number | null;
  priceChangedAt?: number | null;
  /** What it costs the client of the document at every quantity (ART-22). */
  tiers?: Tier[];
}

/** A name for a new line, in the browser: 22 characters that nobody else draws. */
export const newLineId = (): string => crypto.randomUUID().replaceAll("-", "").slice(0, 22);

/** What the company gives to every line that nobody filled otherwise. */
export interface House {
  /** Franchise en base: no VAT on anything. */
  franchise: boolean;
  /** Sales account of lines without article. */
  account: string;
}

/** An item line with nothing written yet: one unit, no price, the usual VAT of the document. */
export const blankLine = (
  id: string,
  optionId: string | null,
  vatRate: ItemLine["vatRate"],
  account: string,
): ItemLine => ({
  ...PLAIN_ITEM,
  kind: "item",
  id,
  optionId,
  label: "",
  articleId: null,
  reference: "",
  description: "",
  quantity: quantity(1_000),
  unit: "u",
  unitPrice: unitPrice(0),
  discount: basisPoints(0),
  vatRate,
  nature: "goods",
  account,
});

/** Nothing was written in it: it leaves by itself when one goes elsewhere. */
export const isBlank = (line: Line): boolean =>
  line.label.trim() === "" &&
  (line.kind === "text" ||
    (line.kind === "item" &&
      line.articleId === null &&
      line.unitPrice === 0 &&
      line.description.trim() === ""));

/** The line once an article is chosen: its words, unit, price for the client, VAT; the quantity already typed stays. */
export function lineOfArticle(line: Line, article: OfferedArticle, house: House): Line {
  const base = { id: line.id, optionId: line.optionId };
  if (article.type === "text")
    return { ...base, kind: "text", label: [article.label, article.description].filter(Boolean).join("\n") };
  const was = line.kind === "item" ? line : null;
  const many = was?.quantity ?? quantity(1_000);
  const tier = tierAt(article.tiers ?? [], many);
  return {
    ...PLAIN_ITEM,
    ...(was && {
      formula: was.formula,
      bounds: was.bounds,
      startsAt: was.startsAt,
      inheritsVat: was.inheritsVat,
    }),
    ...base,
    kind: "item",
    label: article.label,
    articleId: article.id,
    reference: article.reference,
    description: article.description,
    quantity: many,
    unit: article.unit,
    unitPrice: unitPrice(tier ? (tier.price ?? 0) : (article.salePrice ?? 0)),
    discount: was && was.discount > 0 ? was.discount : (tier?.discount ?? basisPoints(0)),
    vatRate: basisPoints(house.franchise ? 0 : article.vatBp),
    nature: article.nature,
    account: article.account || house.account,
  };
}

/** The unit cost that comes with an article, for those who see it. */
export const costOfArticle = (article: OfferedArticle): UnitPrice | null =>
  article.purchasePrice === null || article.purchasePrice === undefined
    ? null
    : unitPrice(article.purchasePrice);

/**
 * What the first cell makes of certain beginnings: `**` a subtotal, `T ` or `txt_` a title (one more T a level),
 * `- ` a paragraph. Null for anything else.
 */
export function shortcutLine(line: Line, typed: string): Line | null {
  const base = { id: line.id, optionId: line.optionId };
  if (/^\*\*\s*$/.test(typed)) return { ...base, kind: "subtotal", label: "" };
  const title = /^(?:txt_\s*|(T{1,5})\s+)(\S.*)$/.exec(typed);
  if (title)
    return {
      ...PLAIN_TITLE,
      ...base,
      kind: "title",
      level: Math.max(1, title[1]?.length ?? 1) as 1,
      label: (title[2] ?? "").trim(),
    };
  const text = /^-\s+(\S.*)$/s.exec(typed);
  return text ? { ...base, kind: "text", label: (text[1] ?? "").trim() } : null;
}

/** Whether a line written after this one stands under a title that gives its rate. */
export function givenVat(lines: readonly Line[], after: string | null): boolean {
  const line = lines.find((it) => it.id === after);
  if (!line) return false;
  const around = titlesAround(lines).get(line.id) ?? [];
  return [...around, ...(line.kind === "title" ? [line] : [])].some((title) => title.vatRate !== null);
}

/** The VAT of the line above, or of the last item: what the next line most likely bears. */
export function likelyVat(
  lines: readonly Line[],
  after: string | null,
  franchise: boolean,
): ItemLine["vatRate"] {
  if (franchise) return basisPoints(0);
  const index = after === null ? lines.length - 1 : lines.findIndex((line) => line.id === after);
  const above = lines.slice(0, index + 1).findLast((line) => line.kind === "item");
  return above?.kind === "item" ? above.vatRate : basisPoints(2_000);
}
