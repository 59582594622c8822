import * as z from "zod";
import { isDay } from "~/domain/calendar/day";
import { checkbox } from "~/domain/company/forms";
import { UNITS } from "./due";

const words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, "C'est trop long.")
    .optional()
    .transform((text) => text ?? "");
const recordId = z
  .string()
  .max(60)
  .optional()
  .transform((text) => text || null);
const day = z.string({ error: "Choisissez un jour." }).refine(isDay, "Choisissez un jour.");
const time = z
  .string()
  .optional()
  .transform((text) => text || null)
  .refine((text) => text === null || /^([01]\d|2[0-3]):[0-5]\d$/.test(text), "Exemple : 09:30");

/** What a person may say of something to do for a client (AC1, AC4). */
export const actionForm = z.object({
  typeId: z.string({ error: "Choisissez un type." }).max(60),
  subject: words(200),
  dueOn: day,
  dueTime: time,
  /** Whoever writes it when nobody is named. */
  assigneeId: recordId,
  ouvrageId: recordId,
  /** How often it comes back; none without a unit. */
  rhythmUnit: z
    .union([z.enum(UNITS), z.literal("")])
    .optional()
    .transform((unit) => unit || null),
  rhythmEvery: z.coerce.number().int().min(1, "Au moins 1.").max(99, "Au plus 99.").default(1),
});
export type ActionForm = z.output<typeof actionForm>;

export const actionEditForm = actionForm.extend({ version: z.coerce.number().int() });
export type ActionEditForm = z.output<typeof actionEditForm>;

/** How it went, and the next one if one is asked for in the same step (AC5). */
export const closeActionForm = z.object({
  result: words(2000),
  /** No longer to be done: nothing comes back of it either. */
  dropped: checkbox,
  nextTypeId: recordId,
  nextSubject: words(200),
  nextDueOn: z
    .string()
    .optional()
    .transform((text) => text || null)
    .refine((text) => text === null || isDay(text), "Choisissez un jour."),
  nextDueTime: time,
});
export type CloseActionForm = z.output<typeof closeActionForm>;

export const putOffForm = z.object({ dueOn: day, version: z.coerce.number().int() });
export type PutOffForm = z.output<typeof putOffForm>;

export const handOverForm = z.object({
  fromId: z.string({ error: "Choisissez une personne." }).min(1, "Choisissez une personne.").max(60),
  toId: z.string({ error: "Choisissez une personne." }).min(1, "Choisissez une personne.").max(60),
});
export type HandOverForm = z.output<typeof handOverForm>;
