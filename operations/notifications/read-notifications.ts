import { and, eq, isNull } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { notification } from "~/db/schema/telling";
import { verb } from "../context.server";
import { notFound } from "../refusals";
import { rungFor } from "./writes";

/**
 * Marks notifications of this person as read: those named, or all of them. Somebody else's are out of reach and stay
 * as they are. Not a fact of the company: no audit row.
 */
export const readNotifications = verb("home.read", async (ctx, ids?: readonly string[]): Promise<void> => {
  if (ctx.viewer.kind !== "staff") throw notFound();
  const { userId } = ctx.viewer;
  const { meta } = await ctx.db
    .update(notification)
    .set({ readAt: ctx.now })
    .where(
      and(
        eq(notification.userId, userId),
        isNull(notification.readAt),
        ids ? inIds(notification.id, ids) : undefined,
      ),
    );
  if (meta.changes > 0) ctx.later(rungFor(ctx, [userId]).catch(() => undefined));
});
