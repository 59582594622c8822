import * as z from "zod";
import { parseRate, parseUnitPrice } from "~/domain/money/parse";
import { answersShape } from "~/domain/questions/answer";
import { ARTICLE_TYPES, ARTICLE_VAT_RATES, HIGHEST_PRICE } from "./article";
import { isAccount, isEan } from "./checks";

const words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `${longest} caractères au plus.`)
    .optional()
    .transform((text) => text ?? "");

/** A price as typed; empty is unknown, never zero (AR3). */
const price = z
  .string()
  .optional()
  .transform((text, context) => {
    if (!text?.trim()) return null;
    const value = parseUnitPrice(text);
    if (value !== null && value >= 0 && value < HIGHEST_PRICE) return value;
    context.addIssue("Écrivez un prix comme 1 234,56, ou laissez vide.");
    return z.NEVER;
  });

const months = z
  .string()
  .optional()
  .transform((text, context) => {
    if (!text?.trim()) return null;
    if (/^\d{1,3}$/.test(text.trim()) && Number(text) <= 600) return Number(text);
    context.addIssue("Un nombre de mois, de 0 à 600.");
    return z.NEVER;
  });

const account = (side: "sales" | "purchase") =>
  words(8).refine(
    (text) => isAccount(text, side),
    side === "sales"
      ? "Un compte de vente a 3 à 8 chiffres et commence par 7."
      : "Un compte d'achat a 3 à 8 chiffres et commence par 6.",
  );

/** What a person may submit about an article (AR2..AR10). Prices come out in ten-thousandths of a euro. */
export const articleShape = z.object({
  reference: z
    .string({ error: "Donnez une référence." })
    .trim()
    .min(1, "Donnez une référence.")
    .max(40, "40 caractères au plus."),
  label: z
    .string({ error: "Donnez une désignation." })
    .trim()
    .min(1, "Donnez une désignation.")
    .max(200, "200 caractères au plus."),
  description: words(4000),
  type: z.enum(ARTICLE_TYPES, "Choisissez un type.").default("supply"),
  familyId: z
    .string()
    .optional()
    .transform((value) => value || null),
  unit: z
    .string()
    .trim()
    .max(12, "12 caractères au plus.")
    .optional()
    .transform((text) => text || "u"),
  purchasePrice: price,
  salePrice: price,
  vatBp: z
    .string({ error: "Choisissez un taux de TVA." })
    .transform((text) => parseRate(text))
    .refine(
      (rate) => rate !== null && ARTICLE_VAT_RATES.includes(rate),
      "Choisissez un taux en vigueur : 20, 10, 8,5, 5,5, 2,1 ou 0 %.",
    )
    .transform((rate) => rate ?? z.NEVER),
  salesAccount: account("sales"),
  purchaseAccount: account("purchase"),
  supplier: words(120),
  supplierReference: words(60),
  ean: words(13).refine(isEan, "Ce code EAN n'est pas juste : 8 ou 13 chiffres, le dernier est une clé."),
  warrantyMonths: months,
  lifetimeMonths: months,
  answers: answersShape,
});

export type ArticleInput = z.output<typeof articleShape>;

/** The same with the version that the person saw. */
export const articleEditShape = articleShape.extend({ version: z.coerce.number().int() });

/** Quick edit in the list: the sale price alone. */
export const salePriceShape = z.object({ salePrice: price, version: z.coerce.number().int() });

export const familyShape = z.object({
  name: z
    .string({ error: "Donnez un nom." })
    .trim()
    .min(1, "Donnez un nom.")
    .max(80, "80 caractères au plus."),
  parentId: z
    .string()
    .optional()
    .transform((value) => value || null),
  salesAccount: account("sales"),
  purchaseAccount: account("purchase"),
});
export type FamilyInput = z.output<typeof familyShape>;
