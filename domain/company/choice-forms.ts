import * as z from "zod";
import { CHOICE_LISTS } from "./choices";
import { checkbox } from "./forms";

/** What an entry of a list is called. */
export const label = z
  .string({ error: "Indiquez un nom." })
  .trim()
  .min(1, "Indiquez un nom.")
  .max(60, "Soixante caractères au plus.");

export const addChoiceForm = z.object({ list: z.enum(CHOICE_LISTS), label });

export const saveChoiceForm = z.object({
  label,
  version: z.coerce.number().int(),
  sellable: checkbox,
  searchable: checkbox,
  bin: checkbox,
});

const names = z.string().transform((text) => text.split(","));

export const orderChoicesForm = z.object({
  list: z.enum(CHOICE_LISTS),
  ids: names,
  /** The order that was on screen. */
  was: names,
});
