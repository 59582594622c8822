import * as z from "zod";
import { isAccount } from "~/domain/articles/checks";
import { parseRate } from "~/domain/money/parse";

const ticked = z
  .union([z.string(), z.boolean()])
  .optional()
  .transform((value) => value === "on" || value === true || value === "1");

/** What is taken over with an item, besides what an article can't be without (ART-11). */
export const choiceShape = z.object({
  families: ticked,
  subFamilies: ticked,
  purchasePrice: ticked,
  accounts: ticked,
});
export type ImportChoice = z.output<typeof choiceShape>;

/** Before anybody has chosen: all of it. */
export const FIRST_CHOICE: ImportChoice = {
  families: true,
  subFamilies: true,
  purchasePrice: true,
  accounts: true,
};

export const itemShape = z.object({
  itemId: z.coerce.number().int().positive(),
  /** Absent: as last time. */
  choice: choiceShape.optional(),
  /** Whose document it is taken into: it comes at that client's price. */
  clientId: z.string().max(60).optional(),
});

/** Which suppliers are shown. */
export const shownShape = z.object({ shown: ticked });

const account = (side: "sales" | "purchase") =>
  z
    .string()
    .trim()
    .optional()
    .transform((text) => text ?? "")
    .refine(
      (text) => isAccount(text, side),
      side === "sales"
        ? "Un compte de vente a 3 à 8 chiffres et commence par 7."
        : "Un compte d'achat a 3 à 8 chiffres et commence par 6.",
    );

/** What was agreed with a supplier on a family; an empty path is the whole catalogue (CT4). */
export const conditionShape = z.object({
  familyPath: z
    .string()
    .trim()
    .max(300, "300 caractères au plus.")
    .optional()
    .transform((text) => text ?? ""),
  discount: z
    .string({ error: "Donnez une remise." })
    .transform((text) => parseRate(text))
    .refine((rate) => rate !== null && rate >= 0 && rate < 10_000, "Une remise de 0 à 99,99 %.")
    .transform((rate) => rate ?? z.NEVER),
  salesAccount: account("sales"),
  purchaseAccount: account("purchase"),
});
export type ConditionInput = z.output<typeof conditionShape>;
