import { and, eq, isNull } from "drizzle-orm";
import { filledForm } from "~/db/schema/scenarios";
import { fieldsOf } from "~/domain/scenarios/field";
import { type Ctx, verb } from "../context.server";
import { notFound, Refusal } from "../refusals";
import { loadFilled } from "./load";
import { notCorrected, reportEvent } from "./report-writes";

/**
 * Begins a correction of a finished report (SC6): a new version with the same answers, to be signed again; the one that
 * was signed stays. Where a correction is begun already it is that one. Returns its id.
 */
export const correctReport = verb("report.write", async (ctx, reportId: string): Promise<string> => {
  const { row, version } = await loadFilled(ctx, reportId);
  if (row.kind === "survey") throw notFound("report");
  if (row.finishedAt === null) return row.id;
  const begun = await correctionOf(ctx, reportId);
  if (begun) return begun;
  const signatures = new Set(
    fieldsOf(version.content).flatMap((field) => (field.type === "signature" ? [field.id] : [])),
  );
  const id = ctx.newId();
  const staff = ctx.viewer.kind === "staff" ? ctx.viewer : null;
  const { kind, templateId, versionId, clientId, ouvrageId, title, sellerId, rootId } = row;
  const commit = ctx.commit({
    guards: [notCorrected(reportId)],
    writes: [
      ctx.db.insert(filledForm).values({
        id,
        kind,
        templateId,
        versionId,
        clientId,
        ouvrageId,
        title,
        sellerId,
        rootId,
        answers: Object.fromEntries(Object.entries(row.answers).filter(([field]) => !signatures.has(field))),
        startedAt: ctx.now,
        startedBy: staff?.userId ?? null,
        author: staff?.name ?? "Aplomb",
        updatedAt: ctx.now,
        correctsId: reportId,
        revision: row.revision + 1,
      }),
    ],
    change: { kind: "report", id, action: "corrected", after: { title, revision: row.revision + 1 } },
    event: reportEvent({ id, clientId }),
  });
  try {
    await commit;
    return id;
  } catch (error) {
    const faster =
      error instanceof Refusal && error.kind === "conflict" && (await correctionOf(ctx, reportId));
    if (faster) return faster;
    throw error;
  }
});

/** The correction of this report that is not in the bin, if one was begun. */
async function correctionOf(ctx: Ctx, reportId: string): Promise<string | undefined> {
  const [next] = await ctx.db
    .select({ id: filledForm.id })
    .from(filledForm)
    .where(and(eq(filledForm.correctsId, reportId), isNull(filledForm.binnedAt)))
    .limit(1);
  return next?.id;
}
