import { and, eq } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { firstView } from "~/db/schema/lists";
import type { ListName } from "~/domain/lists/column";
import type { Commit, Ctx } from "../context.server";
import { viewerId } from "./load";

/** The list opens on this view for who asks, or no longer does (LI9). */
export function firstWrites(ctx: Ctx, list: ListName, viewId: string, first: boolean): Statement[] {
  const userId = viewerId(ctx);
  if (first)
    return [
      ctx.db
        .insert(firstView)
        .values({ userId, list, viewId })
        .onConflictDoUpdate({ target: [firstView.userId, firstView.list], set: { viewId } }),
    ];
  return [
    ctx.db
      .delete(firstView)
      .where(and(eq(firstView.userId, userId), eq(firstView.list, list), eq(firstView.viewId, viewId))),
  ];
}

export const viewEvent = (id: string, list: ListName): Commit["event"] => ({
  name: "changed",
  subjectId: id,
  topics: [`views:${list}`],
});
