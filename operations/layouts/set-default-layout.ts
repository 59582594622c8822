import { and, eq, ne, sql } from "drizzle-orm";
import { documentLayout } from "~/db/schema/settings";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { refused } from "../refusals";
import { layoutEvent, loadLayout } from "./load";

/**
 * What documents of its kind wear from now on where nothing else is chosen (LY6); `on` false gives the standard back.
 * Throws layout-aside.
 */
export const setDefaultLayout = verb(
  "layout.manage",
  async (ctx, layoutId: string, on: boolean): Promise<void> => {
    const row = await loadLayout(ctx, layoutId);
    if (row.isDefault === on) return;
    if (on && row.archivedAt !== null) throw refused(problem("layout-aside"));
    const version = sql<number>`${documentLayout.version} + 1`;
    await ctx.commit({
      guards: [unchanged(documentLayout, layoutId, row.version)],
      writes: [
        ctx.db
          .update(documentLayout)
          .set({ isDefault: false, version })
          .where(
            and(
              eq(documentLayout.kind, row.kind),
              eq(documentLayout.isDefault, true),
              ne(documentLayout.id, layoutId),
            ),
          ),
        ctx.db.update(documentLayout).set({ isDefault: on, version }).where(eq(documentLayout.id, layoutId)),
      ],
      change: {
        kind: "layout",
        id: layoutId,
        action: "changed",
        before: { isDefault: row.isDefault },
        after: { isDefault: on },
      },
      event: layoutEvent(layoutId),
    });
  },
);
