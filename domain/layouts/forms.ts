import * as z from "zod";
import { accentProblems } from "~/domain/company/accent";
import type { Problem } from "~/domain/problem";
import { LAYOUT_KINDS, type Layout, OPTIONAL_COLUMNS } from "./layout";

const many = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(one),
  );
const ticked = z.preprocess((value) => value === true || value === "on" || value === "true", z.boolean());

export const layoutName = z
  .string({ error: "Donnez un nom à cette mise en page." })
  .trim()
  .min(1, "Donnez un nom à cette mise en page.")
  .max(80, "C'est trop long.");

const settings = {
  accent: z.string().trim().toLowerCase().default(""),
  logo: z.enum(["left", "right", "none"]),
  logoSize: z.enum(["small", "medium", "large"]),
  numbers: z.enum(["company", "yes", "no"]),
  columns: many(z.enum(OPTIONAL_COLUMNS)),
  descriptions: ticked,
  sections: ticked,
  foot: z.string().trim().max(240, "Deux lignes au plus : 240 caractères.").default(""),
  terms: z.string().trim().max(40_000, "40 000 caractères au plus.").default(""),
  annexes: many(z.string().min(1).max(60)),
};

/** The page of one layout as it is saved. */
export const layoutForm = z.object({
  name: layoutName,
  ...settings,
  version: z.coerce.number().int(),
});
export type LayoutForm = z.output<typeof layoutForm>;

/** The same page as it is looked at before it is saved. */
export const layoutPreviewForm = z.object({ kind: z.enum(LAYOUT_KINDS), ...settings });

export const newLayoutForm = z.object({ kind: z.enum(LAYOUT_KINDS), name: layoutName });

/** A colour that white text can be read on (C9), or none: the company's. */
export const layoutProblems = ({ accent }: Pick<Layout, "accent">): Problem[] =>
  accent === "" ? [] : accentProblems(accent);
