import * as z from "zod";
import { CHOICE_LISTS, type ChoiceList } from "~/domain/company/choices";
import { LISTS } from "~/domain/company/list-titles";

/** The lists that can be tidied: the company's own, and suppliers, which are words on articles. */
export const MERGED_LISTS = [...CHOICE_LISTS, "supplier"] as const;
export type MergedList = ChoiceList | "supplier";
export const isMergedList = (name: string): name is MergedList =>
  (MERGED_LISTS as readonly string[]).includes(name);

export const listTitle = (list: MergedList): string =>
  list === "supplier" ? "Fournisseurs" : (LISTS.find((one) => one.key === list)?.title ?? list);

/** A word that stands in no list, told apart from the id of a choice. */
const SIGN = "=";
export const wordKey = (word: string): string => `${SIGN}${word}`;
export const wordOf = (key: string): string | null => (key.startsWith(SIGN) ? key.slice(SIGN.length) : null);

export const mergeEntriesForm = z
  .object({
    list: z.enum(MERGED_LISTS),
    lose: z
      .string({ error: "Choisissez l'entrée à remplacer." })
      .min(1, "Choisissez l'entrée à remplacer.")
      .max(200),
    keep: z
      .string({ error: "Choisissez l'entrée à garder." })
      .min(1, "Choisissez l'entrée à garder.")
      .max(200),
  })
  .refine((form) => form.keep !== form.lose, {
    path: ["keep"],
    message: "Choisissez deux entrées différentes.",
  });
export type MergeEntriesForm = z.output<typeof mergeEntriesForm>;
