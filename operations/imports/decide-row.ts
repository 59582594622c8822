import { eq } from "drizzle-orm";
import { importRun } from "~/db/schema/articles";
import { keptOptions, type RowChoice } from "~/domain/imports/options";
import { summaryOf } from "~/domain/imports/plan";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { conflict, refused } from "../refusals";
import { loadRun } from "./load";
import { planToShow } from "./plan-run";

/** One row of the dry run goes another way than the rule of the run; null gives it back to the rule. */
export const decideRow = verb(
  "import.run",
  async (ctx, id: string, version: number, row: number, choice: RowChoice | null) => {
    const run = await loadRun(ctx, id);
    if (run.status === "applied" || run.status === "undone") throw refused(problem("import-already-applied"));
    if (run.status !== "checked" || run.kind !== "clients") throw refused(problem("import-not-checked"));
    if (run.version !== version) throw conflict();
    const { [String(row)]: _, ...others } = run.options?.rows ?? {};
    const options = {
      ...keptOptions(run.kind, run.options),
      rows: choice ? { ...others, [String(row)]: choice } : others,
    };
    const plan = await planToShow(ctx, { ...run, options });
    if (!plan.rows.some((one) => one.row === row)) throw refused(problem("import-row-unknown"));
    const summary = summaryOf(plan.rows);
    await ctx.commit({
      guards: [unchanged(importRun, id, version)],
      writes: [
        ctx.db
          .update(importRun)
          .set({ options, summary, version: version + 1 })
          .where(eq(importRun.id, id)),
      ],
      change: { kind: "import", id, action: "decided", after: { row, choice } },
      event: { name: "changed", subjectId: id, topics: ["imports", `import:${id}`] },
    });
    return { id, summary };
  },
);
