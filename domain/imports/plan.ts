import { fold } from "~/domain/search/fold";
import type { ClientPlan } from "./clients/changes";
import type { Sign } from "./clients/recognise";
import type { ImportField, Mapping, Value, Values } from "./field";
import type { ImportOptions, RowChoice } from "./options";
import { cellText, type Sheet, type SheetRow } from "./sheet";

/** A record of the base as the plan compares it. */
export interface Existing {
  id: string;
  version: number;
  title: string;
  values: Values;
}

export interface CellProblem {
  /** Header of the column, or "" when the row as a whole is at fault. */
  column: string;
  /** What was read. */
  read: string;
  /** A sentence: what is expected, or why not. */
  text: string;
}

export type RowAction = "create" | "update" | "unchanged" | "refused";

export interface PlannedRow {
  row: number;
  action: RowAction;
  existing: Existing | null;
  title: string;
  /** The record as it will be: read cells over what stands (or over the defaults of a new one). */
  values: Values;
  /** Fields that change, in the order of the fields. */
  changed: string[];
  problems: CellProblem[];
  /** Clients: further rows of the same one. */
  also?: number[];
  /** Clients: all that is written of it. */
  client?: ClientPlan;
  /** Clients: what told that it is known. */
  signs?: Sign[];
  /** Clients: who it may be, for a person to say. */
  candidates?: { id: string; title: string; city: string }[];
  choice?: RowChoice;
  /** What was left aside, in sentences. */
  notes?: string[];
}

/** How one kind of record is recognised and checked as a whole. */
export interface Recogniser {
  /** Values of a new record before its cells are read. */
  defaults(read: Values): Values;
  /** Ids of existing records that this row may be, or a sentence when it cannot be told (I6). */
  recognise(read: Values): { existing: Existing[] } | { refuse: string };
  /** Keys that no two rows of a file may share. */
  keys(read: Values): string[];
  /** What must hold between the values; sentences. May also complete the values. */
  settle(values: Values, existing: Existing | null, read: Values): string[];
  title(values: Values): string;
}

/** Decides each row of the file (I4..I7). Nothing is written here. */
export function plannedRows(
  sheet: Sheet,
  mapping: Mapping,
  fields: ImportField[],
  options: ImportOptions,
  recogniser: Recogniser,
): PlannedRow[] {
  const columns = columnsOf(sheet, mapping, fields);
  const usedBy = new Map<string, number>();
  return sheet.rows.map((row) => plannedRow(row, columns, fields, options, recogniser, usedBy));
}

export interface Column {
  at: number;
  header: string;
  field: ImportField;
  /** What a cell of this program means, folded. */
  words?: Record<string, string> | undefined;
}

/** The columns that fill a field, in the order of the file. */
export const columnsOf = (
  sheet: Sheet,
  mapping: Mapping,
  fields: ImportField[],
  words: Record<string, Record<string, string>> = {},
): Column[] =>
  Object.entries(mapping).flatMap(([column, key]) => {
    const field = fields.find((f) => f.key === key);
    return field
      ? [{ at: Number(column), header: sheet.header[Number(column)] ?? "", field, words: words[key] }]
      : [];
  });

function plannedRow(
  row: SheetRow,
  columns: Column[],
  fields: ImportField[],
  options: ImportOptions,
  recogniser: Recogniser,
  usedBy: Map<string, number>,
): PlannedRow {
  const { read, problems } = readCells(row, columns, options);
  const refused = (title: string): PlannedRow => ({
    row: row.row,
    action: "refused",
    existing: null,
    title,
    values: read,
    changed: [],
    problems,
  });
  const whole = (text: string) => problems.push({ column: "", read: "", text });
  const found = recogniser.recognise(read);
  if ("refuse" in found) whole(found.refuse);
  else if (found.existing.length > 1)
    whole(
      `Cette ligne peut être ${found.existing.map((e) => `« ${e.title} »`).join(" ou ")} : précisez la clé.`,
    );
  for (const key of recogniser.keys(read)) {
    const before = usedBy.get(key);
    if (before === undefined) usedBy.set(key, row.row);
    else if (before !== row.row) whole(`La ligne ${before} du fichier porte déjà cette clé.`);
  }
  const existing = "existing" in found ? (found.existing[0] ?? null) : null;
  const values = { ...(existing ? existing.values : recogniser.defaults(read)), ...read };
  if (!existing)
    for (const field of fields)
      if (field.required && (values[field.key] ?? "") === "")
        problems.push({
          column: field.label,
          read: "",
          text: `${field.label} : obligatoire pour une création.`,
        });
  if (problems.length === 0) for (const text of recogniser.settle(values, existing, read)) whole(text);
  const title = recogniser.title(values);
  if (problems.length > 0) return refused(title);
  const changed = fields
    .map((field) => field.key)
    .filter((key) => key in values && !same(values[key], existing?.values[key]));
  const action: RowAction = !existing
    ? "create"
    : changed.length > 0 && options.updates
      ? "update"
      : "unchanged";
  return {
    row: row.row,
    action,
    existing,
    title,
    values,
    changed: action === "unchanged" ? [] : changed,
    problems,
  };
}

/** The values of a row, and what could not be read of it. */
export function readCells(row: SheetRow, columns: Column[], options: Pick<ImportOptions, "clears">) {
  const read: Values = {};
  const problems: CellProblem[] = [];
  for (const { at, header, field, words } of columns) {
    const found = row.cells[at];
    const text = cellText(found);
    const said = words?.[fold(text)];
    const [cell, raw] = said === undefined ? [found, text] : [said, said];
    if (raw === "" || cell === undefined) {
      // I4: only an explicit choice empties a field; a required one is never emptied.
      if (options.clears.includes(field.key) && !field.required) read[field.key] = null;
      continue;
    }
    const value = field.read(cell, raw);
    if (value === undefined)
      problems.push({
        column: header || field.label,
        read: raw.slice(0, 80),
        text: `« ${raw.slice(0, 80)} » : attendu ${field.expected}.`,
      });
    else read[field.key] = value;
  }
  return { read, problems };
}

/** An empty text and an absent value are the same thing. */
const same = (a: Value | undefined, b: Value | undefined): boolean => (a ?? "") === (b ?? "");

/** How many rows of each kind. */
export function summaryOf(rows: PlannedRow[]) {
  const count = (action: RowAction) => rows.filter((row) => row.action === action).length;
  return {
    created: count("create"),
    updated: count("update"),
    unchanged: count("unchanged"),
    refused: count("refused"),
  };
}
