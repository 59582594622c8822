import { eq } from "drizzle-orm";
import { documentLayout } from "~/db/schema/settings";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { layoutEvent, loadLayout } from "./load";

/** Puts a layout aside: nothing new wears it, what wears it goes on; without its default a kind wears the standard. */
export const archiveLayout = verb("layout.manage", async (ctx, layoutId: string): Promise<void> => {
  const row = await loadLayout(ctx, layoutId);
  if (row.archivedAt !== null) return;
  await ctx.commit({
    guards: [unchanged(documentLayout, layoutId, row.version)],
    writes: [
      ctx.db
        .update(documentLayout)
        .set({ archivedAt: ctx.now, isDefault: false, version: row.version + 1 })
        .where(eq(documentLayout.id, layoutId)),
    ],
    change: {
      kind: "layout",
      id: layoutId,
      action: "archived",
      after: { name: row.name, isDefault: row.isDefault },
    },
    event: layoutEvent(layoutId),
  });
});
