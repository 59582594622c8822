import * as z from "zod";
import { MODES } from "./query";
import { WITHIN } from "./within";

export const withinForm = z.object({ within: z.enum(WITHIN) });

export const searchPreferenceForm = z.object({
  mode: z.enum(MODES, { error: "Choisissez une façon de chercher." }),
  version: z.coerce.number().int(),
});
