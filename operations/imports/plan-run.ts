import type { ImportField, Mapping } from "~/domain/imports/field";
import { keptMapping } from "~/domain/imports/headers";
import { defaultOptions, type ImportOptions } from "~/domain/imports/options";
import { type PlannedRow, plannedRows } from "~/domain/imports/plan";
import type { Sheet } from "~/domain/imports/sheet";
import type { Ctx } from "../context.server";
import { articleSurroundings } from "./article-surroundings";
import { clientSurroundings } from "./client-surroundings";
import { fieldsOf, type ImportRunRow, loadSheet } from "./load";

export interface RunPlan {
  sheet: Sheet;
  fields: ImportField[];
  mapping: Mapping;
  options: ImportOptions;
  rows: PlannedRow[];
  /** Changes when anything that would be written changes: what was checked is what gets applied. */
  fingerprint: string;
}

/** The dry run: reads the file and the base, decides every row, writes nothing. */
export async function runPlan(ctx: Ctx, run: ImportRunRow): Promise<RunPlan> {
  const sheet = await loadSheet(ctx, run);
  const fields = fieldsOf(ctx, run.kind);
  const mapping = keptMapping(run.mapping, sheet.header, fields);
  const options = run.options ?? defaultOptions(run.kind);
  const around =
    run.kind === "articles"
      ? await articleSurroundings(ctx, sheet, mapping, options)
      : await clientSurroundings(ctx, sheet, mapping, fields, options);
  const rows = plannedRows(sheet, mapping, around.fields ?? fields, options, around.recogniser);
  return {
    sheet,
    fields: around.fields ?? fields,
    mapping,
    options,
    rows,
    fingerprint: await fingerprintOf(rows),
  };
}

async function fingerprintOf(rows: PlannedRow[]): Promise<string> {
  const written = rows
    .filter((row) => row.action === "create" || row.action === "update")
    .map((row) => [
      row.row,
      row.existing?.id,
      row.existing?.version,
      row.changed.map((key) => row.values[key]),
    ]);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(written)));
  return [...new Uint8Array(digest).slice(0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
