import { and, eq, isNull, sql } from "drizzle-orm";
import { inIds, type Statement } from "~/db/batch";
import { file } from "~/db/schema/files";
import { filledForm } from "~/db/schema/scenarios";
import { problem } from "~/domain/problem";
import type { Values } from "~/domain/scenarios/filling";
import type { Commit, Ctx } from "../context.server";
import { must } from "../guards";
import { notFound, refused } from "../refusals";
import { type FilledRow, loadFilled } from "./load";

/** Pages that show this report. */
export const reportEvent = (row: { id: string; clientId: string }): Commit["event"] => ({
  name: "changed",
  subjectId: row.id,
  topics: [`report:${row.id}`, `client:${row.clientId}`, "reports"],
});

/** A report that is still being filled. Throws not-found, and refuses a finished one. */
export async function loadDraft(ctx: Ctx, reportId: string) {
  const found = await loadFilled(ctx, reportId);
  if (found.row.kind === "survey") throw notFound("report");
  if (found.row.finishedAt !== null) throw refused(problem("report-finished"));
  return found;
}

/** No correction of this report is there. */
export const notCorrected = (reportId: string): Statement =>
  must(
    "not corrected yet",
    sql`not exists(select 1 from ${filledForm} where ${filledForm.correctsId} = ${reportId} and ${filledForm.binnedAt} is null)`,
  );

export type Photos = Awaited<ReturnType<typeof photosOf>>;

/** The photos of a report that are there, by their ids. */
export async function photosOf(ctx: Ctx, row: FilledRow, values: Values) {
  const ids = Object.values(values).flatMap((value) => value.photos.map((one) => one.fileId));
  const rows = await ctx.db
    .select({ id: file.id, key: file.key, sha256: file.sha256, contentType: file.contentType })
    .from(file)
    .where(
      and(
        eq(file.ownerKind, "report"),
        eq(file.ownerId, row.rootId),
        inIds(file.id, ids),
        isNull(file.binnedAt),
      ),
    );
  return new Map(rows.map((one) => [one.id, one]));
}
