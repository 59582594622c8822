import { and, asc, eq } from "drizzle-orm";
import { importChange, importRun } from "~/db/schema/articles";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { refused } from "../refusals";
import { foundTogether } from "../search/together";
import { loadRun } from "./load";
import { undoneArticles } from "./undo-articles";
import { undoneClients } from "./undo-clients";

export type ChangeRow = typeof importChange.$inferSelect;
export type LeftAlone = NonNullable<(typeof importRun.$inferSelect)["leftAlone"]>;

/**
 * Gives back what stood before a run: updated records get their values again, created ones leave. Whatever somebody
 * changed or used since is left alone and listed.
 */
export const undoImport = verb("import.run", async (ctx, id: string) => {
  const run = await loadRun(ctx, id);
  if (run.status !== "applied") throw refused(problem("import-not-applied"));
  const changes = await ctx.db
    .select()
    .from(importChange)
    .where(and(eq(importChange.runId, id)))
    .orderBy(asc(importChange.row));
  const undone =
    run.kind === "articles" ? await undoneArticles(ctx, changes) : await undoneClients(ctx, changes);
  await ctx.commit({
    guards: [unchanged(importRun, id, run.version), ...undone.guards],
    writes: foundTogether([
      ...undone.writes,
      ctx.db
        .update(importRun)
        .set({ status: "undone", undoneAt: ctx.now, leftAlone: undone.leftAlone, version: run.version + 1 })
        .where(eq(importRun.id, id)),
    ]),
    change: { kind: "import", id, action: "undone", after: { leftAlone: undone.leftAlone.length } },
    event: { name: "changed", subjectId: id, topics: ["imports", `import:${id}`, run.kind] },
  });
  return { id, leftAlone: undone.leftAlone };
});
