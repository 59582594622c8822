import { and, asc, eq, gt } from "drizzle-orm";
import { importChange } from "~/db/schema/articles";
import { formatPhone } from "~/domain/identity/phone-writing";
import { clientChanges, signWords } from "~/domain/imports/clients/shown";
import type { ImportField, Value } from "~/domain/imports/field";
import { keptMapping } from "~/domain/imports/headers";
import { keptOptions } from "~/domain/imports/options";
import type { PlannedRow, RowAction } from "~/domain/imports/plan";
import { summaryOf } from "~/domain/imports/plan";
import { productOf } from "~/domain/imports/products/known";
import { cellText } from "~/domain/imports/sheet";
import { type Ctx, verb } from "../context.server";
import { fillable, type ImportRunRow, loadRun, loadSheet } from "./load";
import { shownPlan } from "./plan-run";

/** Rows shown at once; the rest follows by row number. */
const PAGE = 100;

export interface ImportView {
  show?: RowAction;
  /** Number of the last row seen. */
  after?: number;
}

/**
 * A run at whatever point it stands: its columns to be mapped, its dry run to be read, or what it did. Columns of
 * amounts that this viewer can't see are left out of all three.
 */
export const getImport = verb("import.run", async (ctx, id: string, view: ImportView = {}) => {
  const run = await loadRun(ctx, id);
  const { mapping, options, leftAlone, summary, ...rest } = run;
  const base = { run: rest, product: productOf(run.product)?.label ?? "", leftAlone: leftAlone ?? [] };
  if (run.status === "applied" || run.status === "undone")
    return { ...base, stage: "done" as const, summary, ...(await doneRows(ctx, run, view)) };
  if (run.status === "checked") {
    const plan = await shownPlan(ctx, run);
    const wanted = plan.rows.filter(
      (row) => row.row > (view.after ?? 0) && (!view.show || row.action === view.show),
    );
    return {
      ...base,
      ...columns(run.kind, plan.fields, plan.sheet, plan.mapping),
      stage: "checked" as const,
      options: plan.options,
      summary: summaryOf(plan.rows),
      fingerprint: await plan.fingerprint(),
      rows: wanted.slice(0, PAGE).map((row) => shown(row, plan.fields)),
      next: wanted.length > PAGE ? (wanted[PAGE - 1]?.row ?? null) : null,
    };
  }
  const sheet = await loadSheet(ctx, run);
  const { fields } = await fillable(ctx, run.kind);
  return {
    ...base,
    ...columns(run.kind, fields, sheet, keptMapping(mapping, sheet.header, fields)),
    stage: "mapping" as const,
    options: keptOptions(run.kind, options),
  };
});

export type ImportPage = Awaited<ReturnType<typeof getImport>>;

/** The file's columns with what they hold first, and what each may fill. */
function columns(
  kind: ImportRunRow["kind"],
  fields: ImportField[],
  sheet: Awaited<ReturnType<typeof loadSheet>>,
  mapping: Record<string, string>,
) {
  const width = Math.max(sheet.header.length, ...sheet.rows.slice(0, 50).map((row) => row.cells.length));
  return {
    mapping,
    total: sheet.rows.length,
    fields: fields.map(({ key, label, group, expected, required, clearable }) => ({
      key,
      label,
      group: group ?? "",
      expected,
      clearable: clearable ?? (kind === "articles" && !required),
    })),
    columns: Array.from({ length: width }, (_, at) => ({
      at,
      header: sheet.header[at] ?? "",
      samples: sheet.rows
        .slice(0, 200)
        .map((row) => cellText(row.cells[at]).slice(0, 60))
        .filter(Boolean)
        .slice(0, 3),
    })),
  };
}

/** What the title of a new record already says. */
const IN_TITLE = new Set(["reference", "label"]);

/** A planned row as the screen reads it: words before and after for each field. */
export function shown(row: PlannedRow, fields: ImportField[]) {
  return {
    row: row.row,
    action: row.action,
    title: row.title,
    also: row.also ?? [],
    recordId: row.existing?.id ?? null,
    why: row.existing || row.problems.length > 0 ? signWords(row.signs ?? []) : "",
    notes: row.notes ?? [],
    candidates: row.candidates ?? [],
    choice: row.choice ?? null,
    changes: row.client ? clientChanges(row, fields, formatPhone) : changesOf(row, fields),
    problems: row.problems,
  };
}

function changesOf(row: PlannedRow, fields: ImportField[]) {
  const show = (field: ImportField, value: Value | undefined) => field.show(value ?? null) || "—";
  return fields
    .filter((field) => row.changed.includes(field.key) && (row.existing || !IN_TITLE.has(field.key)))
    .map((field) => ({
      label: field.label,
      before: row.existing ? show(field, row.existing.values[field.key]) : "",
      after: show(field, row.values[field.key]),
    }));
}

async function doneRows(ctx: Ctx, run: ImportRunRow, view: ImportView) {
  const rows = await ctx.db
    .select({
      row: importChange.row,
      recordId: importChange.recordId,
      action: importChange.action,
      title: importChange.title,
    })
    .from(importChange)
    .where(
      and(
        eq(importChange.runId, run.id),
        gt(importChange.row, view.after ?? 0),
        view.show === "create" || view.show === "update" ? eq(importChange.action, view.show) : undefined,
      ),
    )
    .orderBy(asc(importChange.row))
    .limit(PAGE + 1);
  return { rows: rows.slice(0, PAGE), next: rows.length > PAGE ? (rows[PAGE - 1]?.row ?? null) : null };
}
