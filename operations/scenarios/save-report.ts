import { eq } from "drizzle-orm";
import { filledForm } from "~/db/schema/scenarios";
import type { ReportForm } from "~/domain/scenarios/forms";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { orMade } from "../once";
import { conflict } from "../refusals";
import type { FilledRow } from "./load";
import { loadDraft, reportEvent } from "./report-writes";

/** Keeps a draft as it was written (SC4). Returns its new version; the same words again are kept already. */
export const saveReport = verb(
  "report.write",
  async (ctx, reportId: string, form: ReportForm): Promise<number> => {
    const words = JSON.stringify(form.values);
    const kept = (one: FilledRow) => (JSON.stringify(one.answers) === words ? one.version : null);
    const { row } = await loadDraft(ctx, reportId);
    const write = async () => {
      if (row.version !== form.version) throw conflict();
      await ctx.commit({
        guards: [unchanged(filledForm, reportId, form.version)],
        writes: [
          ctx.db
            .update(filledForm)
            .set({ answers: form.values, updatedAt: ctx.now, version: form.version + 1 })
            .where(eq(filledForm.id, reportId)),
        ],
        change: { kind: "report", id: reportId, action: "written" },
        event: reportEvent(row),
      });
      return form.version + 1;
    };
    return kept(row) ?? orMade(write, async () => kept((await loadDraft(ctx, reportId)).row));
  },
);
