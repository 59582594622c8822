import { eq, sql } from "drizzle-orm";
import { bulkInsert } from "~/db/batch";
import { importChange, importRun } from "~/db/schema/articles";
import { client } from "~/db/schema/clients";
import { summaryOf } from "~/domain/imports/plan";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { must, unchanged } from "../guards";
import { conflict, refused } from "../refusals";
import { foundTogether } from "../search/together";
import { programOf } from "./client-plan";
import { loadRun } from "./load";
import { runPlan } from "./plan-run";
import { articleWrites } from "./write-articles";
import { clientWrites } from "./write-clients";

/**
 * Writes what the dry run showed, all of it or nothing. `fingerprint` says which dry run: when the base changed
 * since, nothing is written and the person sees the new one (`import-plan-changed`).
 */
export const applyImport = verb("import.run", async (ctx, id: string, fingerprint: string) => {
  const run = await loadRun(ctx, id);
  if (run.status === "applied" || run.status === "undone") throw refused(problem("import-already-applied"));
  const clients = await ctx.db.$count(client);
  const plan = await runPlan(ctx, run);
  if ((await plan.fingerprint()) !== fingerprint) throw conflict("import-plan-changed");
  const rows = plan.rows.filter((row) => row.action === "create" || row.action === "update");
  if (rows.length === 0) throw refused(problem("import-nothing-to-do"));
  const made =
    run.kind === "articles"
      ? await articleWrites(ctx, rows)
      : await clientWrites(ctx, rows, {
          fileName: run.fileName,
          program: programOf(run.product),
          questions: plan.questions,
        });
  const summary = summaryOf(plan.rows);
  await ctx.commit({
    guards: [
      unchanged(importRun, id, run.version),
      // A client made since the plan may be one that it would make again.
      ...(run.kind === "clients"
        ? [must("no client since", sql`(select count(*) from ${client}) = ${clients}`)]
        : []),
      ...made.guards,
    ],
    writes: foundTogether([
      ...made.writes,
      ...bulkInsert(
        importChange,
        made.changes.map((change) => ({ ...change, id: ctx.newId(), runId: id })),
      ),
      ctx.db
        .update(importRun)
        .set({ status: "applied", summary, appliedAt: ctx.now, version: run.version + 1 })
        .where(eq(importRun.id, id)),
    ]),
    change: { kind: "import", id, action: "applied", after: { fileName: run.fileName, ...summary } },
    event: { name: "changed", subjectId: id, topics: ["imports", `import:${id}`, run.kind] },
  });
  return { id, summary };
});
