import { desc, lt } from "drizzle-orm";
import { importRun } from "~/db/schema/articles";
import { verb } from "../context.server";

const PAGE = 50;

/** Past and pending runs, newest first, 50 a page by key. */
export const listImports = verb("import.run", async (ctx, after?: string) => {
  const rows = await ctx.db
    .select()
    .from(importRun)
    .where(after ? lt(importRun.id, after) : undefined)
    .orderBy(desc(importRun.id))
    .limit(PAGE + 1);
  const page = rows.slice(0, PAGE);
  return {
    rows: page.map(({ mapping: _m, options: _o, signature: _s, leftAlone, ...run }) => ({
      ...run,
      leftAlone: leftAlone?.length ?? 0,
    })),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
});
