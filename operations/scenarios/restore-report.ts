import { eq } from "drizzle-orm";
import { filledForm } from "~/db/schema/scenarios";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { loadDraft, notCorrected, reportEvent } from "./report-writes";

/** Takes a draft that was put aside up again. */
export const restoreReport = verb("report.write", async (ctx, reportId: string): Promise<void> => {
  const { row } = await loadDraft(ctx, reportId);
  if (row.binnedAt === null) return;
  await ctx.commit({
    guards: [
      unchanged(filledForm, reportId, row.version),
      // One correction of each report: another one may have been begun meanwhile.
      ...(row.correctsId === null ? [] : [notCorrected(row.correctsId)]),
    ],
    writes: [
      ctx.db
        .update(filledForm)
        .set({ binnedAt: null, version: row.version + 1 })
        .where(eq(filledForm.id, reportId)),
    ],
    change: { kind: "report", id: reportId, action: "restored", after: { title: row.title } },
    event: reportEvent(row),
  });
});
