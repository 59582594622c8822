import { eq } from "drizzle-orm";
import { filledForm } from "~/db/schema/scenarios";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { loadDraft, reportEvent } from "./report-writes";

/** Puts a draft aside; a finished report stays where it is. */
export const binReport = verb("report.write", async (ctx, reportId: string): Promise<void> => {
  const { row } = await loadDraft(ctx, reportId);
  if (row.binnedAt !== null) return;
  await ctx.commit({
    guards: [unchanged(filledForm, reportId, row.version)],
    writes: [
      ctx.db
        .update(filledForm)
        .set({ binnedAt: ctx.now, version: row.version + 1 })
        .where(eq(filledForm.id, reportId)),
    ],
    change: { kind: "report", id: reportId, action: "binned", after: { title: row.title } },
    event: reportEvent(row),
  });
});
