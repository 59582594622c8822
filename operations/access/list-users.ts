import { and, asc, desc, isNull, max } from "drizzle-orm";
import { invitation, session, user } from "~/db/schema/access";
import { verb } from "../context.server";

/** Everyone of the company, and the invitations that wait; enabled people first. */
export const listUsers = verb("user.read", async (ctx) => {
  const [people, seen, waiting] = await ctx.db.batch([
    ctx.db
      .select({
        id: user.id,
        name: user.name,
        email: user.email,
        role: user.role,
        phone: user.phone,
        disabledAt: user.disabledAt,
        twoFactorAt: user.totpConfirmedAt,
        createdAt: user.createdAt,
        version: user.version,
      })
      .from(user)
      .orderBy(asc(user.name)),
    ctx.db
      .select({ userId: session.userId, at: max(session.lastSeenAt) })
      .from(session)
      .groupBy(session.userId),
    ctx.db
      .select({
        id: invitation.id,
        name: invitation.name,
        email: invitation.email,
        role: invitation.role,
        invitedBy: invitation.invitedBy,
        createdAt: invitation.createdAt,
        expiresAt: invitation.expiresAt,
      })
      .from(invitation)
      .where(and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt)))
      .orderBy(desc(invitation.createdAt)),
  ]);
  const lastSeen = new Map(seen.map((row) => [row.userId, row.at]));
  const users = people.map((person) => ({ ...person, lastSeenAt: lastSeen.get(person.id) ?? null }));
  return {
    users: [...users.filter((u) => u.disabledAt === null), ...users.filter((u) => u.disabledAt !== null)],
    invitations: ctx.can("user.manage")
      ? waiting.map((row) => ({ ...row, expired: row.expiresAt <= ctx.now }))
      : [],
  };
});
