import { and, desc, eq, gt, isNotNull, isNull, ne } from "drizzle-orm";
import { invitation, passwordReset, session, user } from "~/db/schema/access";
import { SESSION_IDLE } from "~/domain/access/sessions";
import { problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { forbidden, notFound, refused } from "../refusals";
import { tokenHash } from "./tokens";

export type User = typeof user.$inferSelect;

/** A person of this company, disabled or not. */
export async function loadUser(ctx: Ctx, userId: string): Promise<User> {
  const [row] = await ctx.db.select().from(user).where(eq(user.id, userId)).limit(1);
  if (!row) throw notFound("user");
  return row;
}

/** Who is asking, as a row; visitors and customers have none. */
export async function loadSelf(ctx: Ctx): Promise<User> {
  if (ctx.viewer.kind !== "staff") throw forbidden();
  return loadUser(ctx, ctx.viewer.userId);
}

/** The session that asks: kept when the others end. */
export function ownSession(ctx: Ctx): string {
  if (ctx.viewer.kind !== "staff") throw forbidden();
  return ctx.viewer.sessionId;
}

export const mailOf = (typed: string) => typed.normalize("NFKC").trim().toLowerCase();

export async function findUserByMail(ctx: Ctx, email: string): Promise<User | null> {
  const [row] = await ctx.db
    .select()
    .from(user)
    .where(eq(user.email, mailOf(email)))
    .limit(1);
  return row ?? null;
}

/** The log-in that waits for its second factor, by the token of the cookie; refuses where there is none. */
export async function loadWaitingLogIn(ctx: Ctx, token: string | null) {
  const [row] = token
    ? await ctx.db
        .select({ session, user })
        .from(session)
        .innerJoin(user, eq(user.id, session.userId))
        .where(
          and(
            eq(session.tokenHash, await tokenHash(token)),
            isNull(session.verifiedAt),
            isNull(session.revokedAt),
            gt(session.expiresAt, ctx.now),
            isNull(user.disabledAt),
          ),
        )
        .limit(1)
    : [];
  if (!row) throw refused(problem("log-in-expired"));
  return row;
}

/** Live sessions of a person, last used first. */
export const liveSessions = (ctx: Ctx, userId: string) =>
  ctx.db
    .select()
    .from(session)
    .where(
      and(
        eq(session.userId, userId),
        isNull(session.revokedAt),
        isNotNull(session.verifiedAt),
        gt(session.expiresAt, ctx.now),
        gt(session.lastSeenAt, ctx.now - SESSION_IDLE),
      ),
    )
    .orderBy(desc(session.lastSeenAt))
    .limit(50);

/** An invitation that can still be accepted, by the token of its link; every other one is not found (A11). */
export async function loadOpenInvitation(ctx: Ctx, token: string) {
  const [row] = await ctx.db
    .select()
    .from(invitation)
    .where(
      and(
        eq(invitation.tokenHash, await tokenHash(token)),
        isNull(invitation.acceptedAt),
        isNull(invitation.revokedAt),
        gt(invitation.expiresAt, ctx.now),
      ),
    )
    .limit(1);
  if (!row) throw notFound("invitation");
  return row;
}

/** A password reset that can still be used, with its person (A11). */
export async function loadOpenReset(ctx: Ctx, token: string) {
  const [row] = await ctx.db
    .select({ reset: passwordReset, user })
    .from(passwordReset)
    .innerJoin(user, eq(user.id, passwordReset.userId))
    .where(
      and(
        eq(passwordReset.tokenHash, await tokenHash(token)),
        isNull(passwordReset.usedAt),
        gt(passwordReset.expiresAt, ctx.now),
        isNull(user.disabledAt),
      ),
    )
    .limit(1);
  if (!row) throw notFound("reset");
  return row;
}

/** An invitation that has neither been accepted nor revoked; it may be past its seven days. */
export async function loadInvitation(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select()
    .from(invitation)
    .where(and(eq(invitation.id, id), isNull(invitation.acceptedAt), isNull(invitation.revokedAt)))
    .limit(1);
  if (!row) throw notFound("invitation");
  return row;
}

/** Whether nobody else who can log in has the direction role (A10). */
export async function isLastDirection(ctx: Ctx, person: User): Promise<boolean> {
  if (person.role !== "direction" || person.disabledAt !== null) return false;
  const [other] = await ctx.db
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.role, "direction"), isNull(user.disabledAt), ne(user.id, person.id)))
    .limit(1);
  return !other;
}
