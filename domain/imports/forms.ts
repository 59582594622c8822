import * as z from "zod";
import type { Mapping } from "./field";
import { type ImportOptions, MATCH_KEYS, type RowChoice, RULES } from "./options";

const ticked = z
  .union([z.string(), z.boolean()])
  .optional()
  .transform((value) => value === "on" || value === true);
const texts = z.array(z.string().max(40).optional()).max(200).default([]);

/** The mapping screen: one field (or none) a column, in the order of the columns, then the choices. */
export const mappingShape = z
  .object({
    version: z.coerce.number().int(),
    columns: texts,
    clears: texts,
    key: z.enum(MATCH_KEYS),
    updates: ticked,
    createsFamilies: ticked,
    rule: z.enum(RULES, "Choisissez dans la liste.").default("complete"),
  })
  .transform(({ version, columns, clears, ...choices }) => ({
    version,
    mapping: Object.fromEntries(columns.flatMap((key, at) => (key ? [[String(at), key]] : []))) as Mapping,
    options: {
      ...choices,
      clears: clears.filter((key) => key !== undefined),
      rows: {},
    } satisfies ImportOptions,
  }));

/** Which dry run is being applied. */
export const applyShape = z.object({ fingerprint: z.string().max(64) });

/** What a person says of one row of the dry run: a rule, and after a colon whose row it is; "" gives it back to the run. */
export const rowShape = z.object({
  version: z.coerce.number().int(),
  row: z.coerce.number().int().min(1),
  choice: z
    .string()
    .max(80)
    .transform((text, context) => {
      if (text === "") return null;
      const [rule, clientId] = text.split(":");
      const known = RULES.find((one) => one === rule);
      if (known) return { rule: known, ...(clientId ? { clientId } : {}) } satisfies RowChoice;
      context.addIssue("Choisissez dans la liste.");
      return z.NEVER;
    }),
});
