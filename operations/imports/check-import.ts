import { eq } from "drizzle-orm";
import { importRun } from "~/db/schema/articles";
import type { Mapping } from "~/domain/imports/field";
import type { ImportOptions } from "~/domain/imports/options";
import { summaryOf } from "~/domain/imports/plan";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { conflict, refused } from "../refusals";
import { fillable, loadRun } from "./load";
import { planToShow } from "./plan-run";

/** The dry run: keeps the mapping and choices, decides every row, writes no record. */
export const checkImport = verb(
  "import.run",
  async (ctx, id: string, version: number, choices: { mapping: Mapping; options: ImportOptions }) => {
    const run = await loadRun(ctx, id);
    if (run.status === "applied" || run.status === "undone") throw refused(problem("import-already-applied"));
    if (run.version !== version) throw conflict();
    const named = Object.values(choices.mapping);
    if (new Set(named).size !== named.length) throw refused(problem("import-field-twice", "mapping"));
    const { fields } = await fillable(ctx, run.kind);
    const needed = fields.find((field) => field.key === "reference");
    if (needed && !named.includes(needed.key)) throw refused(problem("import-reference-missing", "mapping"));
    if (named.length === 0) throw refused(problem("import-nothing-mapped", "mapping"));
    const plan = await planToShow(ctx, { ...run, ...choices });
    const summary = summaryOf(plan.rows);
    await ctx.commit({
      guards: [unchanged(importRun, id, version)],
      writes: [
        ctx.db
          .update(importRun)
          .set({ ...choices, status: "checked", summary, version: version + 1 })
          .where(eq(importRun.id, id)),
      ],
      change: { kind: "import", id, action: "checked", after: summary },
      event: { name: "changed", subjectId: id, topics: ["imports", `import:${id}`] },
    });
    return { id, summary };
  },
);
