import { and, eq, isNull } from "drizzle-orm";
import { bulkInsert, inIds, prepared, statement } from "~/db/batch";
import { user } from "~/db/schema/access";
import { notification, tellingPreference } from "~/db/schema/telling";
import { can, type Role, viewerKey } from "~/domain/access/permissions";
import { KINDS, type NotificationKind } from "~/domain/notifications/kinds";
import { type Ctx, newId } from "../context.server";
import { durableRooms } from "../gateways/rooms";

export interface Notice {
  kind: NotificationKind;
  subject: { kind: string; id: string };
  facts: Record<string, string | number>;
  /** Of what happened: told twice, it stands once. */
  key: string;
  /** Ids of the people concerned; those gone, without the right or who muted the kind are left out. */
  to: readonly string[];
  /** When all of those are gone, people of these roles hear of it. */
  orRoles?: readonly Role[];
  /** Whoever did it knows: "user:ID". */
  by?: string;
}

/**
 * Puts notices under the bell of the people concerned, each once whatever happens, and rings. Returns how many are
 * new. Not part of a commit: what is told follows what happened.
 */
export async function notify(ctx: Ctx, notices: readonly Notice[]): Promise<number> {
  if (notices.length === 0) return 0;
  const people = await ctx.db
    .select({ id: user.id, role: user.role, muted: tellingPreference.muted })
    .from(user)
    .leftJoin(tellingPreference, eq(tellingPreference.userId, user.id))
    .where(isNull(user.disabledAt));
  const rows = notices.flatMap((notice) => {
    const named = people.filter((p) => notice.to.includes(p.id));
    const heard = named.length > 0 ? named : people.filter((p) => notice.orRoles?.includes(p.role));
    return heard
      .filter(
        (p) => `user:${p.id}` !== notice.by && !p.muted?.includes(notice.kind) && allowed(p, notice.kind),
      )
      .map((p) => ({
        id: newId(ctx.now),
        userId: p.id,
        at: ctx.now,
        kind: notice.kind,
        subjectKind: notice.subject.kind,
        subjectId: notice.subject.id,
        facts: notice.facts,
        key: notice.key,
        readAt: null,
      }));
  });
  if (rows.length === 0) return 0;
  const done = await ctx.env.DB.batch(
    prepared(
      ctx.env.DB,
      bulkInsert(notification, rows).map((s) => {
        const { sql, params } = s.toSQL();
        // "where true" keeps SQLite from reading "on" as the constraint of a join.
        return statement(`${sql} where true on conflict (user_id, key) do nothing`, ...params);
      }),
    ),
  );
  const made = done.reduce((sum, one) => sum + one.meta.changes, 0);
  if (made > 0) await rungFor(ctx, [...new Set(rows.map((row) => row.userId))]);
  return made;
}

const allowed = (person: { id: string; role: Role }, kind: NotificationKind) =>
  can(
    { kind: "staff", userId: person.id, name: "", role: person.role, sessionId: "" },
    KINDS[kind].permission,
  );

/** The open pages of these people count their notifications again. */
export const rungFor = async (ctx: Ctx, userIds: readonly string[]): Promise<void> => {
  for (const id of userIds)
    await durableRooms(ctx.env.BELL).ring([`user:${id}`], {
      topics: [topicOf(id)],
      by: viewerKey(ctx.viewer),
      at: ctx.now,
    });
};

export const topicOf = (userId: string) => `notifications:${userId}`;

/** Ids of people of these roles who are still there. */
export const peopleOf = async (ctx: Ctx, roles: readonly Role[]): Promise<string[]> =>
  (
    await ctx.db
      .select({ id: user.id })
      .from(user)
      .where(and(isNull(user.disabledAt), inIds(user.role, roles)))
  ).map((row) => row.id);
