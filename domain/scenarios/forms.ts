import * as z from "zod";
import { answersShape } from "~/domain/questions/answer";
import { contentShape } from "./content";
import { valuesShape } from "./filling";
import { KINDS } from "./kinds";

const title = z
  .string({ error: "Donnez un titre." })
  .trim()
  .min(1, "Donnez un titre.")
  .max(120, "Cent vingt caractères au plus.");
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, "C'est trop long.")
    .optional()
    .transform((text) => text ?? "");
const none = (value: unknown) => (value === "" || value === undefined ? null : value);
const whole = (least: number, most: number, sentence: string) =>
  z.preprocess(
    none,
    z.coerce.number({ error: sentence }).int(sentence).min(least, sentence).max(most, sentence).nullable(),
  );

/** JSON as one field of a form, or as it is from a program; what is no JSON is no form of ours. */
const fromText = <T extends z.ZodType>(shape: T) =>
  z.preprocess((value) => {
    if (typeof value !== "string") return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return null;
    }
  }, shape);

export const newTemplateForm = z.object({
  kind: z.enum(KINDS, "Choisissez à quoi sert ce formulaire."),
  title,
});
export type NewTemplateForm = z.output<typeof newTemplateForm>;

/** The whole draft of a template, as the builder saves it. */
export const templateForm = z.object({
  version: z.coerce.number().int(),
  title,
  purpose: words(600),
  content: fromText(contentShape),
});
export type TemplateForm = z.output<typeof templateForm>;

/** What a survey does by itself; empty is never. */
export const surveySettingForm = z.object({
  version: z.coerce.number().int(),
  alertAt: whole(0, 10, "Une note de 0 à 10."),
  autoDays: whole(0, 60, "De 0 à 60 jours."),
});
export type SurveySettingForm = z.output<typeof surveySettingForm>;

const reference = z
  .string()
  .max(60)
  .nullish()
  .transform((id) => id || null);

/** A survey sent by hand, about a job or about nothing in particular. */
export const sendSurveyForm = z.object({
  templateId: z.string({ error: "Choisissez une enquête." }).min(1, "Choisissez une enquête.").max(60),
  to: z
    .string({ error: "Indiquez une adresse mail." })
    .trim()
    .toLowerCase()
    .pipe(z.email("Cette adresse mail n'est pas complète. Exemple : nom@exemple.fr")),
  invoiceId: reference,
  orderId: reference,
});
export type SendSurveyForm = z.output<typeof sendSurveyForm>;

/** What a customer answers: the fields by their ids. */
export const surveyAnswerForm = z.object({ answers: answersShape });

export const startReportForm = z.object({
  templateId: z.string({ error: "Choisissez un modèle." }).min(1, "Choisissez un modèle.").max(60),
  ouvrageId: reference,
});
export type StartReportForm = z.output<typeof startReportForm>;

/** A draft as a phone sends it, again and again. */
export const reportForm = z.object({ version: z.coerce.number().int(), values: fromText(valuesShape) });
export type ReportForm = z.output<typeof reportForm>;
