import type { ListName } from "~/domain/lists/column";
import { verb } from "../context.server";
import { notFound } from "../refusals";
import { askedOf } from "./asked";
import { firstWrites, viewEvent } from "./view-writes";

/** The list opens on this view for who asks, or on the whole list again (LI9). Throws not-found. */
export const chooseFirstView = verb(
  "client.read",
  async (ctx, list: ListName, viewId: string, first: boolean) => {
    const { views } = await askedOf(ctx, list, new URLSearchParams());
    if (!views.some((one) => one.id === viewId)) throw notFound("view");
    await ctx.commit({
      writes: firstWrites(ctx, list, viewId, first),
      change: { kind: "view", id: viewId, action: first ? "opened-first" : "not-opened-first" },
      event: viewEvent(viewId, list),
    });
  },
);
