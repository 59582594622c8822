import { and, eq, isNull, sql } from "drizzle-orm";
import { filledForm } from "~/db/schema/scenarios";
import { parisDay } from "~/domain/calendar/paris";
import { fileName } from "~/domain/files/name";
import { problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { fileBytes, loadFile } from "../files/load";
import { storedFile } from "../files/writes";
import { must } from "../guards";
import { Refusal, refused } from "../refusals";
import type { FilledRow, VersionRow } from "./load";
import { printedReport } from "./printed-report";
import { type Photos, photosOf } from "./report-writes";

/** A report that is finished, or about to be. */
export type Sealed = FilledRow & { finishedAt: number };

/** "Visite technique du 2026-11-23, version 2.pdf". */
export const paperName = (row: Sealed): string =>
  fileName(
    `${row.title} du ${parisDay(row.finishedAt)}${row.revision > 1 ? `, version ${row.revision}` : ""}`,
    "pdf",
  );

/** The PDF of a report, printed and stored; its row goes into the caller's commit. */
export async function sealedPaper(ctx: Ctx, row: Sealed, version: VersionRow, photos: Photos) {
  const bytes = await printedReport(ctx, { row, version, photos });
  const name = paperName(row);
  const stored = await storedFile(ctx, {
    ownerKind: "report",
    ownerId: row.id,
    ouvrageId: row.ouvrageId,
    name,
    contentType: "application/pdf",
    bytes,
    sealed: true,
  });
  return { ...stored, name, bytes };
}

/**
 * The PDF of a finished report: stored when it was finished, or printed now from what is frozen where there is none
 * yet. The same report prints the same bytes, so two prints at once can't differ. Refuses one that is not finished.
 */
export async function paperOf(
  ctx: Ctx,
  { row, version }: { row: FilledRow; version: VersionRow },
): Promise<{ fileId: string; name: string; bytes: Uint8Array }> {
  const { finishedAt } = row;
  if (finishedAt === null) throw refused(problem("report-not-finished"));
  if (row.fileId !== null) {
    const kept = await loadFile(ctx, row.fileId);
    return { fileId: kept.id, name: kept.name, bytes: await fileBytes(ctx, kept) };
  }
  const paper = await sealedPaper(
    ctx,
    { ...row, finishedAt },
    version,
    await photosOf(ctx, row, row.answers),
  );
  const made = { name: paper.name, bytes: paper.bytes };
  try {
    await ctx.commit({
      guards: [
        must(
          "not stored yet",
          sql`exists(select 1 from ${filledForm} where ${filledForm.id} = ${row.id} and ${filledForm.fileId} is null)`,
        ),
      ],
      writes: [
        paper.statement,
        ctx.db
          .update(filledForm)
          .set({ fileId: paper.id })
          .where(and(eq(filledForm.id, row.id), isNull(filledForm.fileId))),
      ],
      change: { kind: "report", id: row.id, action: "printed", after: { sha256: paper.sha256 } },
    });
    return { fileId: paper.id, ...made };
  } catch (error) {
    // Somebody asked for it in the same instant: theirs is the file, with the same bytes.
    const [now] = await ctx.db
      .select({ fileId: filledForm.fileId })
      .from(filledForm)
      .where(eq(filledForm.id, row.id))
      .limit(1);
    if (error instanceof Refusal && error.kind === "conflict" && now?.fileId)
      return { fileId: now.fileId, ...made };
    throw error;
  }
}
