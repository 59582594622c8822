import { and, desc, eq, isNull, lt, sql } from "drizzle-orm";
import { notification } from "~/db/schema/telling";
import { verb } from "../context.server";
import { notFound } from "../refusals";

const PAGE = 30;

/** What this person was told, newest first, paged by key, with how many they have not read. */
export const listNotifications = verb(
  "home.read",
  async (ctx, query: { unread?: boolean | undefined; after?: string | undefined; limit?: number } = {}) => {
    if (ctx.viewer.kind !== "staff") throw notFound();
    const { userId } = ctx.viewer;
    const limit = query.limit ?? PAGE;
    const [rows, [unread]] = await ctx.db.batch([
      ctx.db
        .select({
          id: notification.id,
          at: notification.at,
          kind: notification.kind,
          subjectKind: notification.subjectKind,
          subjectId: notification.subjectId,
          facts: notification.facts,
          readAt: notification.readAt,
        })
        .from(notification)
        .where(
          and(
            eq(notification.userId, userId),
            query.unread ? isNull(notification.readAt) : undefined,
            query.after ? lt(notification.id, query.after) : undefined,
          ),
        )
        .orderBy(desc(notification.id))
        .limit(limit + 1),
      ctx.db
        .select({ count: sql<number>`count(*)` })
        .from(notification)
        .where(and(eq(notification.userId, userId), isNull(notification.readAt))),
    ]);
    const page = rows.slice(0, limit);
    return {
      userId,
      rows: page,
      next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
      unread: unread?.count ?? 0,
    };
  },
);
