import * as z from "zod";
import { SUBJECTS, TYPES } from "./question";

const flag = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform((value) => value === true || value === "on" || value === "true");

/** Choices as a person writes them: one a line. */
const options = z
  .union([z.string().max(6000, "C'est trop long."), z.array(z.string())])
  .optional()
  .transform((value) => (typeof value === "string" ? value.split("\n") : (value ?? [])))
  .transform((list) => list.map((one) => one.trim()).filter(Boolean))
  .refine((list) => list.length <= 100, "Cent choix au plus.")
  .refine((list) => list.every((one) => one.length <= 120), "Cent vingt caractères au plus pour un choix.");

const shape = z.object({
  label: z
    .string({ error: "Écrivez la question." })
    .trim()
    .min(1, "Écrivez la question.")
    .max(160, "Cent soixante caractères au plus."),
  section: z
    .string()
    .trim()
    .max(60, "Soixante caractères au plus.")
    .optional()
    .transform((text) => text ?? ""),
  type: z.enum(TYPES, "Choisissez un type de réponse."),
  options,
  /** "id=answer" of the question it depends on; empty for always. */
  when: z
    .string()
    .max(200)
    .optional()
    .transform((text) => text ?? ""),
  required: flag,
  onHome: flag,
  atCreation: flag,
  /** Ids of types; of ouvrages only, none for all (QU8). */
  ouvrageTypes: z
    .preprocess(
      (value) => (typeof value === "string" ? [value] : value),
      z.array(z.string().max(60)).max(100),
    )
    .optional()
    .transform((list) => (list ?? []).filter(Boolean)),
});

export const questionForm = shape.extend({ subject: z.enum(SUBJECTS).default("client") });
export type QuestionForm = z.output<typeof questionForm>;
export const questionEditForm = shape.extend({ version: z.coerce.number().int() });
export type QuestionEditForm = z.output<typeof questionEditForm>;

const ids = z.string().transform((text) => text.split(",").filter(Boolean));
export const orderQuestionsForm = z.object({
  subject: z.enum(SUBJECTS),
  ids,
  /** The order that was on screen. */
  was: ids,
});
