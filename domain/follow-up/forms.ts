import * as z from "zod";
import { NO_FOLLOW_UP } from "./reminders";

const times = z.coerce
  .number({ error: "Indiquez un nombre." })
  .int("Indiquez un nombre entier.")
  .min(0, "Zéro pour ne pas relancer.")
  .max(5, "Cinq relances au plus.");
const days = z.coerce
  .number({ error: "Indiquez un nombre de jours." })
  .int("Indiquez un nombre entier de jours.")
  .min(2, "Laissez au moins deux jours.")
  .max(60, "Soixante jours au plus.");

/** A type of action, by its id; none for nothing to do. */
const chore = z
  .string()
  .max(60)
  .nullish()
  .transform((id) => id || null);

/** How the company follows up by itself; 0 times is never. */
export const followUpForm = z.object({
  version: z.coerce.number().int(),
  quoteTimes: times,
  quoteDays: days,
  invoiceTimes: times,
  invoiceDays: days,
  quoteChoreTypeId: chore,
  quoteChoreDays: days.default(NO_FOLLOW_UP.quoteChore.days),
  invoiceChoreTypeId: chore,
  invoiceChoreDays: days.default(NO_FOLLOW_UP.invoiceChore.days),
});
export type FollowUpForm = z.output<typeof followUpForm>;
