import type { StaffPermission } from "~/domain/access/permissions";
import type { Cell } from "./sheet";

export type Value = string | number | null;
/** A record as the file and the base see it: one value a field. */
export type Values = Record<string, Value>;

/** One thing that a column can fill. */
export interface ImportField {
  key: string;
  label: string;
  /** Under which heading a list of fields shows it. */
  group?: string;
  /** Headers that mean it, besides its label; folded by the matcher. */
  synonyms: string[];
  /** Only a header that is its label or a synonym, word for word, means it. */
  exact?: boolean;
  /** Completes "attendu : …". */
  expected: string;
  example: string;
  /** The value of a non-empty cell, or undefined when it cannot be read (I5). */
  read(cell: Cell, text: string): Value | undefined;
  /** The value as the diff shows it. */
  show(value: Value): string;
  /** Without this permission the column is left aside. */
  needs?: StaffPermission;
  /** Must have a value when a record is created. */
  required?: boolean;
  /** An empty cell may empty it, where somebody asks for that (I4). */
  clearable?: boolean;
}

/** Field by the position of its column. */
export type Mapping = Record<string, string>;
