import { eq } from "drizzle-orm";
import { importRun } from "~/db/schema/articles";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { refused } from "../refusals";
import { loadRun } from "./load";

/** Back from the dry run to the columns; nothing typed there is lost. */
export const remapImport = verb("import.run", async (ctx, id: string) => {
  const run = await loadRun(ctx, id);
  if (run.status === "mapping") return { id };
  if (run.status !== "checked") throw refused(problem("import-already-applied"));
  await ctx.commit({
    guards: [unchanged(importRun, id, run.version)],
    writes: [
      ctx.db
        .update(importRun)
        .set({ status: "mapping", version: run.version + 1 })
        .where(eq(importRun.id, id)),
    ],
    change: { kind: "import", id, action: "reopened" },
    event: { name: "changed", subjectId: id, topics: ["imports", `import:${id}`] },
  });
  return { id };
});
