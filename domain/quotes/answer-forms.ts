import * as z from "zod";
import { type Quantity, quantity } from "~/domain/money/money";
import type { Strokes } from "./acceptance";

/** Far more than a signature needs, far less than a row of D1 takes. */
const MOST_STROKES = 300;
const MOST_POINTS = 6_000;

const point = z.object({
  x: z.int().min(0).max(4_000),
  y: z.int().min(0).max(4_000),
  t: z.int().min(0).max(3_600_000),
});
const strokesSchema = z
  .array(z.array(point).min(1))
  .max(MOST_STROKES)
  .refine((strokes) => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= MOST_POINTS);

const UNREADABLE = "Cette signature n'a pas pu être lue : effacez-la et signez à nouveau.";

/** Strokes travel as JSON in one field. */
const strokesField = z
  .string()
  .max(300_000, UNREADABLE)
  .default("[]")
  .transform((text, ctx): Strokes => {
    try {
      const parsed = strokesSchema.safeParse(JSON.parse(text));
      if (parsed.success) return parsed.data;
    } catch {
      // Said below, like any other unreadable drawing.
    }
    ctx.addIssue(UNREADABLE);
    return z.NEVER;
  });

/** What a customer sends when they accept a quote. */
export const acceptForm = z.object({
  version: z.coerce.number().int().min(1),
  name: z
    .string({ error: "Indiquez le nom de la personne qui signe." })
    .trim()
    .min(2, "Indiquez le nom de la personne qui signe.")
    .max(120, "C'est trop long."),
  quality: z.string().trim().max(80, "C'est trop long.").default(""),
  consent: z.literal("on", { error: "Cochez cette case pour donner votre accord." }),
  certificate: z.literal("on").optional(),
  options: z.array(z.string().max(40)).max(100).default([]),
  /** "line:thousandths", one for each quantity that is not the one proposed. */
  quantities: z
    .array(z.string().regex(/^[\w-]{1,40}:-?\d{1,10}$/))
    .max(500)
    .default([])
    .transform((pairs) =>
      Object.fromEntries(
        pairs.map((pair): [string, Quantity] => {
          const [line = "", thousandths = "0"] = pair.split(":");
          return [line, quantity(Number(thousandths))];
        }),
      ),
    ),
  signature: z.enum(["drawn", "typed"], { error: "Signez dans le cadre." }),
  strokes: strokesField,
});
export type AcceptInput = z.output<typeof acceptForm>;

export const refuseForm = z.object({
  version: z.coerce.number().int().min(1),
  reason: z
    .string({ error: "Dites-nous pourquoi en quelques mots." })
    .trim()
    .min(2, "Dites-nous pourquoi en quelques mots.")
    .max(1_000, "C'est trop long : 1 000 caractères au plus."),
});

/** A question of the customer. */
export const messageForm = z.object({
  body: z
    .string({ error: "Écrivez votre message." })
    .trim()
    .min(1, "Écrivez votre message.")
    .max(4_000, "C'est trop long : 4 000 caractères au plus."),
});

/** The answer to it, with the last message that was on screen. */
export const answerForm = messageForm.extend({ seen: z.string().max(40).default("") });
