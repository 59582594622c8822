import * as z from "zod";
import { REPORT_ELEMENTS } from "~/domain/reports/elements";
import { NOTIFICATION_KINDS } from "./kinds";

const many = <T extends string>(values: readonly T[]) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(values as [T, ...T[]])).max(values.length),
  );

/** What a person wants to be told: how often the dashboard mail comes and with what, and the kinds under the bell. */
export const tellingForm = z
  .object({
    version: z.coerce.number().int(),
    reportEvery: z.enum(["never", "day", "week", "month"], { error: "Choisissez une fréquence." }),
    elements: many(REPORT_ELEMENTS),
    kinds: many(NOTIFICATION_KINDS),
  })
  .refine((form) => form.reportEvery === "never" || form.elements.length > 0, {
    path: ["elements"],
    error: "Cochez au moins un élément à recevoir.",
  });
export type TellingForm = z.output<typeof tellingForm>;
