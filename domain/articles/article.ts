import { type BasisPoints, basisPoints } from "~/domain/money/money";

export const ARTICLE_TYPES = ["supply", "labour", "rental", "subcontract", "travel", "text"] as const;
export type ArticleType = (typeof ARTICLE_TYPES)[number];

/** As screens and files name them (AR1). */
export const ARTICLE_TYPE_LABELS: Record<ArticleType, string> = {
  supply: "Fourniture",
  labour: "Main-d'œuvre",
  rental: "Location",
  subcontract: "Sous-traitance",
  travel: "Déplacement",
  text: "Texte",
};

/** Goods or services: the nature of the operations printed on an invoice (AR1). */
export const natureOf = (type: ArticleType): "goods" | "services" =>
  type === "supply" ? "goods" : "services";

/** Rates in force in France, highest first (AR9; CGI art. 278 to 281 nonies, 296). */
export const ARTICLE_VAT_RATES: readonly BasisPoints[] = [2000, 1000, 850, 550, 210, 0].map(basisPoints);

/** AR2 (ART-19): "txt_" announces a paragraph. */
export const isTextReference = (reference: string): boolean => /^txt_/i.test(reference.trim());

/** Ceiling of a unit price, in ten-thousandths of a euro (AR10). */
export const HIGHEST_PRICE = 10_000_000 * 10_000;

export interface AccountChain {
  article: string;
  subFamily?: string | null;
  family?: string | null;
  company?: string | null;
}

/** The first account that somebody filled, from the closest to the most general (AR4). */
export const resolvedAccount = (chain: AccountChain): string =>
  chain.article || chain.subFamily || chain.family || chain.company || "";
