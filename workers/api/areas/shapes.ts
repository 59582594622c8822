import * as z from "zod";
import { isDay } from "~/domain/calendar/day";

/** Shapes that several tables of the API share. */
export const version = z.coerce
  .number()
  .int()
  .describe("Version de la fiche telle que vous l'avez lue : si elle a changé depuis, la réponse est 409.");
export const versioned = z.object({ version });
export const after = z.string().max(200).optional().describe("Le `next` de la page précédente.");
export const words = z.string().max(100).optional().describe("Mots cherchés.");
export const show = z
  .string()
  .max(4000)
  .optional()
  .describe(
    "Filtres sur toute colonne ou question, comme l'adresse de la liste à l'écran les écrit : f=ville:contains:lyon&f=statut:in:client.",
  );
export const recordId = z.string().min(1).max(60);
export const paged = z.object({ after });
export const PDF = "application/pdf";

const day = z.string().refine(isDay).optional();
/** Civil days, both included, and the seller. */
export const between = {
  from: day.describe("Premier jour, AAAA-MM-JJ."),
  to: day.describe("Dernier jour, AAAA-MM-JJ."),
  seller: recordId.optional().describe("Le commercial."),
};
