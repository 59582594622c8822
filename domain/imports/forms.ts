import * as z from "zod";
import type { Mapping } from "./field";
import { type ImportOptions, MATCH_KEYS } from "./options";

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
  })
  .transform(({ version, columns, clears, ...choices }) => ({
    version,
    mapping: Object.fromEntries(columns.flatMap((key, at) => (key ? [[String(at), key]] : []))) as Mapping,
    options: { ...choices, clears: clears.filter((key) => key !== undefined) } satisfies ImportOptions,
  }));

/** Which dry run is being applied. */
export const applyShape = z.object({ fingerprint: z.string().max(64) });
