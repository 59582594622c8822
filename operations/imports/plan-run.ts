import type { ImportField, Mapping } from "~/domain/imports/field";
import { keptMapping } from "~/domain/imports/headers";
import { type ImportOptions, keptOptions } from "~/domain/imports/options";
import { type PlannedRow, plannedRows } from "~/domain/imports/plan";
import type { Sheet } from "~/domain/imports/sheet";
import type { Ctx } from "../context.server";
import type { QuestionRow } from "../questions/load";
import { articleSurroundings } from "./article-surroundings";
import { clientPlan } from "./client-plan";
import { fillable, type ImportRunRow, loadSheet } from "./load";

export interface RunPlan {
  sheet: Sheet;
  fields: ImportField[];
  questions: QuestionRow[];
  mapping: Mapping;
  options: ImportOptions;
  rows: PlannedRow[];
  /** Changes when anything that would be written changes: what was checked is what gets applied. */
  fingerprint(): Promise<string>;
}

/** What a request has planned, until its page has shown it: a form is checked and its page drawn in one request. */
const planned = new WeakMap<Ctx, { of: string; plan: RunPlan }>();
const choicesOf = ({ id, mapping, options }: ImportRunRow) => JSON.stringify([id, mapping, options]);

/** The dry run, kept for the page that the same request draws next. */
export async function planToShow(ctx: Ctx, run: ImportRunRow): Promise<RunPlan> {
  const plan = await runPlan(ctx, run);
  planned.set(ctx, { of: choicesOf(run), plan });
  return plan;
}

/** The dry run as a page shows it: the one that this request has just made, else a new one. */
export async function shownPlan(ctx: Ctx, run: ImportRunRow): Promise<RunPlan> {
  const kept = planned.get(ctx);
  planned.delete(ctx);
  return kept?.of === choicesOf(run) ? kept.plan : runPlan(ctx, run);
}

/** The dry run: reads the file and the base, decides every row, writes nothing. */
export async function runPlan(ctx: Ctx, run: ImportRunRow): Promise<RunPlan> {
  const sheet = await loadSheet(ctx, run);
  const filled = await fillable(ctx, run.kind);
  const mapping = keptMapping(run.mapping, sheet.header, filled.fields);
  const options = { ...keptOptions(run.kind, run.options), rows: run.options?.rows ?? {} };
  const { rows, fields } =
    run.kind === "articles"
      ? await articlePlan(ctx, sheet, mapping, filled.fields, options)
      : await clientPlan(ctx, sheet, mapping, filled, options, run.product);
  return {
    sheet,
    fields,
    questions: filled.questions,
    mapping,
    options,
    rows,
    fingerprint: () => fingerprintOf(rows),
  };
}

async function articlePlan(
  ctx: Ctx,
  sheet: Sheet,
  mapping: Mapping,
  fields: ImportField[],
  options: ImportOptions,
) {
  const { recogniser } = await articleSurroundings(ctx, sheet, mapping, options);
  return { rows: plannedRows(sheet, mapping, fields, options, recogniser), fields };
}

async function fingerprintOf(rows: PlannedRow[]): Promise<string> {
  const written = rows
    .filter((row) => row.action === "create" || row.action === "update")
    .map((row) => [
      row.row,
      row.existing?.id,
      row.existing?.version,
      row.changed.map((key) => row.values[key]),
      row.client &&
        [
          row.client.addresses,
          row.client.points,
          row.client.people,
          row.client.externals,
          row.client.consents,
        ].map((part) =>
          part.map((one) =>
            typeof one === "object" && "now" in one
              ? [one.was?.id, one.now, "consents" in one && one.consents]
              : one,
          ),
        ),
    ]);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(written)));
  return [...new Uint8Array(digest).slice(0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
