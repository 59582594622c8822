import * as z from "zod";

/** Shapes that several tables of the API share. */
export const version = z.coerce
  .number()
  .int()
  .describe("Version de la fiche telle que vous l'avez lue : si elle a changé depuis, la réponse est 409.");
export const versioned = z.object({ version });
export const after = z.string().max(200).optional().describe("Le `next` de la page précédente.");
export const words = z.string().max(100).optional().describe("Mots cherchés.");
export const recordId = z.string().min(1).max(60);
export const paged = z.object({ after });
export const PDF = "application/pdf";
