import { eq } from "drizzle-orm";
import { listView } from "~/db/schema/lists";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { loadView } from "./load";
import { viewEvent } from "./view-writes";

/** Takes a view away, or brings it back (LI8). Throws not-found, forbidden; asked twice, it is done once. */
export const removeView = verb("client.read", async (ctx, viewId: string, back = false) => {
  const row = await loadView(ctx, viewId);
  if ((row.removedAt === null) === back) return;
  await ctx.commit({
    guards: [unchanged(listView, viewId, row.version)],
    writes: [
      ctx.db
        .update(listView)
        .set({ removedAt: back ? null : ctx.now, version: row.version + 1 })
        .where(eq(listView.id, viewId)),
    ],
    change: { kind: "view", id: viewId, action: back ? "restored" : "removed", after: { name: row.name } },
    event: viewEvent(viewId, row.list),
  });
});
