import { and, eq, isNull } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { file } from "~/db/schema/files";
import { documentLayout } from "~/db/schema/settings";
import { type LayoutForm, layoutProblems } from "~/domain/layouts/forms";
import { problem } from "~/domain/problem";
import { type Ctx, verb } from "../context.server";
import { unchanged } from "../guards";
import { refused } from "../refusals";
import { changedOnly } from "../settings/changed-only";
import { layoutEvent, loadLayout } from "./load";

/**
 * Saves a layout; documents printed from now on wear it so, what has left stays as it left (LY7). Throws accent
 * problems (C9), layout-annex-unknown, conflict when the page is stale.
 */
export const saveLayout = verb(
  "layout.manage",
  async (ctx, layoutId: string, { version, name, ...settings }: LayoutForm): Promise<void> => {
    const { layout: before, ...row } = await loadLayout(ctx, layoutId);
    const problems = [...layoutProblems(settings), ...(await annexProblems(ctx, settings.annexes))];
    if (problems.length > 0) throw refused(...problems);
    const change = changedOnly({ name: row.name, ...before }, { name, ...settings });
    if (!change) return;
    await ctx.commit({
      guards: [unchanged(documentLayout, layoutId, version)],
      writes: [
        ctx.db
          .update(documentLayout)
          .set({ name, settings, updatedAt: ctx.now, version: version + 1 })
          .where(eq(documentLayout.id, layoutId)),
      ],
      change: { kind: "layout", id: layoutId, action: "changed", ...change },
      event: layoutEvent(layoutId),
    });
  },
);

async function annexProblems(ctx: Ctx, annexes: readonly string[]) {
  if (annexes.length === 0) return [];
  const there = await ctx.db
    .select({ id: file.id })
    .from(file)
    .where(and(eq(file.ownerKind, "library"), isNull(file.binnedAt), inIds(file.id, [...annexes])));
  return there.length === new Set(annexes).size ? [] : [problem("layout-annex-unknown", "annexes")];
}
