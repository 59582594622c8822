import { eq } from "drizzle-orm";
import { documentLayout } from "~/db/schema/settings";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { layoutEvent, loadLayout } from "./load";

/** Takes a layout that was put aside in use again; it is not the default until somebody says so. */
export const restoreLayout = verb("layout.manage", async (ctx, layoutId: string): Promise<void> => {
  const row = await loadLayout(ctx, layoutId);
  if (row.archivedAt === null) return;
  await ctx.commit({
    guards: [unchanged(documentLayout, layoutId, row.version)],
    writes: [
      ctx.db
        .update(documentLayout)
        .set({ archivedAt: null, version: row.version + 1 })
        .where(eq(documentLayout.id, layoutId)),
    ],
    change: { kind: "layout", id: layoutId, action: "restored", after: { name: row.name } },
    event: layoutEvent(layoutId),
  });
});
