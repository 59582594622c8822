import { eq } from "drizzle-orm";
import { listView } from "~/db/schema/lists";
import type { ViewEditForm } from "~/domain/lists/view";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { forbidden } from "../refusals";
import { loadView } from "./load";
import { addressOf } from "./save-view";
import { firstWrites, viewEvent } from "./view-writes";

/**
 * Gives a kept view another name, another shape, to everybody or to oneself (LI8). Throws not-found, forbidden; a
 * stale version is a conflict.
 */
export const changeView = verb("client.read", async (ctx, viewId: string, form: ViewEditForm) => {
  const row = await loadView(ctx, viewId);
  if (form.shared && !row.shared && !ctx.can("view.share")) throw forbidden();
  const address = await addressOf(ctx, row.list, form.address);
  await ctx.commit({
    guards: [unchanged(listView, viewId, form.version)],
    writes: [
      ctx.db
        .update(listView)
        .set({ name: form.name, shared: form.shared, address, version: form.version + 1 })
        .where(eq(listView.id, viewId)),
      ...firstWrites(ctx, row.list, viewId, form.first),
    ],
    change: {
      kind: "view",
      id: viewId,
      action: "changed",
      before: { name: row.name, shared: row.shared, address: row.address },
      after: { name: form.name, shared: form.shared, address },
    },
    event: viewEvent(viewId, row.list),
  });
});
