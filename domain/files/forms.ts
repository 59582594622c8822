import * as z from "zod";
import { label } from "../company/choice-forms";
import { BIN_DAYS } from "./bin";
import { MOST_AT_ONCE } from "./change";

const id = z.string().min(1).max(60);
const seen = z.object({ id, version: z.number().int() });
const listed = <T extends z.ZodType>(one: T) => z.array(one).max(MOST_AT_ONCE).default([]);
/** A list that a form carries as JSON text; programs give it as it is. */
const list = <T extends z.ZodType>(one: T) => z.preprocess(parsed, listed(one));
const place = z.preprocess((value) => (value === "" || value === undefined ? null : value), id.nullable());

/** Files and folders chosen together. */
export const chosenForm = z.object({ files: list(id), folders: list(id) });
/** Where they go: a folder, or the top when empty. */
export const moveForm = z.object({ files: list(seen), folders: list(seen), into: place });
export const tagForm = z.object({
  files: list(id),
  tagId: id,
  on: z.preprocess((value) => (value === "false" ? false : value === "true" ? true : value), z.boolean()),
});
/** A tag that is not in the list yet, for these files. */
export const newTagForm = z.object({ files: list(id), label });
/** A tag just made, taken back from the files that it was made for. */
export const takeBackTagForm = z.object({ files: list(id), tagId: id, version: z.coerce.number().int() });
/** Which ouvrage they are about, or none. */
export const ouvrageForm = z.object({ files: list(id), ouvrageId: place });
export const nameForm = z.object({
  name: z.string({ error: "Donnez un nom." }).max(200),
  version: z.coerce.number().int(),
});
/** Folders to have under one: each a path of names. What is there already is taken as it is. */
export const foldersForm = z.object({
  ownerKind: z.enum(["client", "library"]),
  ownerId: id,
  parentId: place,
  paths: z.preprocess(
    parsed,
    z
      .array(z.array(z.string().max(200)).min(1).max(20))
      .min(1)
      .max(500),
  ),
});
/** A big file that begins its way in parts. */
export const uploadForm = z.object({
  ownerKind: z.enum(["client", "library"]),
  ownerId: id,
  folderId: place,
  name: z.string().min(1).max(300),
  bytes: z.coerce.number().int().nonnegative(),
  modifiedAt: z.coerce.number().int().nonnegative().default(0),
  /** The file that it is a new version of, and the revision of it that was seen. */
  replacesId: place,
  revision: z.coerce.number().int().positive().default(1),
});
/** The end of a big file. A new version that came second goes on top of the revision that was seen since. */
export const uploadEndForm = z.object({ revision: z.coerce.number().int().positive().optional() });
/** After how many days bins empty themselves; empty: never. */
export const fileSettingForm = z.object({
  binDays: z.preprocess(
    (value) => (value === "" || value === undefined ? null : value),
    z.coerce
      .number({ error: "Un nombre de jours, ou rien." })
      .int("Un nombre de jours entier.")
      .min(BIN_DAYS.least, `${BIN_DAYS.least} jours au moins : on se trompe parfois.`)
      .max(BIN_DAYS.most, "Dix ans au plus.")
      .nullable(),
  ),
  version: z.coerce.number().int().default(0),
});
/** Whose bin. */
export const holderForm = z.object({ ownerKind: z.enum(["client", "library"]), ownerId: id });
export const lockForm = z.object({
  reason: z
    .string({ error: "Dites pourquoi : la raison se lit par qui voudra le changer." })
    .trim()
    .min(1, "Dites pourquoi : la raison se lit par qui voudra le changer.")
    .max(200, "200 caractères au plus."),
  version: z.coerce.number().int(),
});
export const unlockForm = z.object({ version: z.coerce.number().int() });
/** An old version that becomes the newest. */
export const versionForm = z.object({
  revision: z.coerce.number().int().positive(),
  version: z.coerce.number().int(),
});
export type Chosen = z.output<typeof chosenForm>;

function parsed(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
