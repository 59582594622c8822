import * as z from "zod";
import { type Day, isDay } from "~/domain/calendar/day";
import { serialNumbers } from "./ends";

const words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, "C'est trop long.")
    .optional()
    .transform((text) => text ?? "");
const optionalId = z
  .string()
  .max(60)
  .nullish()
  .transform((text) => text || null);
const WRONG_DAY = "Indiquez une date, jour, mois et année.";
const day = z
  .string()
  .nullish()
  .transform((text) => text || null)
  .refine((text): text is Day | null => text === null || isDay(text), WRONG_DAY);

/** "order:ID:LINE", the line of a document that a piece comes from; anything else is none. */
const line = z
  .string()
  .max(200)
  .nullish()
  .transform((text) => {
    const [, kind, documentId, lineId] = /^(order|invoice):([^:]+):([^:]+)$/.exec(text ?? "") ?? [];
    return kind && documentId && lineId
      ? { documentKind: kind as "order" | "invoice", documentId, lineId }
      : null;
  });

export const equipmentForm = z.object({
  articleId: optionalId,
  label: z
    .string({ error: "Dites ce que c'est." })
    .trim()
    .min(1, "Dites ce que c'est.")
    .max(200, "C'est trop long."),
  serialNumber: words(400).transform(serialNumbers),
  installedOn: day,
  /** Empty: computed from the article (EQ2). */
  warrantyUntil: day,
  endOfLifeOn: day,
  notes: words(2000),
  line,
});
export type EquipmentForm = z.output<typeof equipmentForm>;
export const equipmentEditForm = equipmentForm.extend({ version: z.coerce.number().int() });
export type EquipmentEditForm = z.output<typeof equipmentEditForm>;
/** One takes the place of another on a day that is known. */
export const replacementForm = equipmentEditForm.extend({
  installedOn: z.string({ error: WRONG_DAY }).refine((text): text is Day => isDay(text), WRONG_DAY),
});
export type ReplacementForm = z.output<typeof replacementForm>;
export const removalForm = z.object({ version: z.coerce.number().int() });
