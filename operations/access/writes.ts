import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { invitation, session, user } from "~/db/schema/access";
import { CODE_LIFE, SESSION_LIFE } from "~/domain/access/sessions";
import type { Ctx } from "../context.server";
import { must } from "../guards";
import { newToken, tokenHash } from "./tokens";

export interface Opened {
  /** Goes into the cookie; the table keeps its hash. */
  token: string;
  /** Life of the cookie in seconds. */
  seconds: number;
}

/** A new session with a new token (A8); `verified` false while the second factor is awaited. */
export async function openedSession(
  ctx: Ctx,
  userId: string,
  verified: boolean,
): Promise<Opened & { statement: Statement }> {
  const token = newToken();
  const life = verified ? SESSION_LIFE : CODE_LIFE;
  return {
    token,
    seconds: life / 1000,
    statement: ctx.db.insert(session).values({
      id: ctx.newId(),
      tokenHash: await tokenHash(token),
      userId,
      createdAt: ctx.now,
      lastSeenAt: ctx.now,
      expiresAt: ctx.now + life,
      verifiedAt: verified ? ctx.now : null,
      agent: ctx.request.agent,
      address: ctx.request.address,
    }),
  };
}

/** Ends the sessions of a person, but for `keep`. */
export const revokedSessions = (ctx: Ctx, userId: string, keep?: string): Statement =>
  ctx.db
    .update(session)
    .set({ revokedAt: ctx.now })
    .where(
      and(eq(session.userId, userId), isNull(session.revokedAt), keep ? ne(session.id, keep) : undefined),
    );

export const revokedSession = (ctx: Ctx, sessionId: string): Statement =>
  ctx.db.update(session).set({ revokedAt: ctx.now }).where(eq(session.id, sessionId));

/** Writes on a person count their version up. */
export const changedUser = (
  ctx: Ctx,
  userId: string,
  set: Partial<Omit<typeof user.$inferInsert, "id" | "version">>,
): Statement =>
  ctx.db
    .update(user)
    .set({ ...set, version: sql`${user.version} + 1` })
    .where(eq(user.id, userId));

/** Still the password that was asked: two changes at once, or a log-in during one, can't put an old one back. */
export const passwordStands = (person: { id: string; passwordHash: string }): Statement =>
  must(
    "password stands",
    sql`exists(select 1 from user where id = ${person.id} and password_hash = ${person.passwordHash} and disabled_at is null)`,
  );

/** The same password under today's parameters; a password that was changed meanwhile stays the new one. */
export const rehashed = (
  ctx: Ctx,
  person: { id: string; passwordHash: string },
  passwordHash: string,
): Statement =>
  ctx.db
    .update(user)
    .set({ passwordHash })
    .where(and(eq(user.id, person.id), eq(user.passwordHash, person.passwordHash)));

/** The second factor still waits for the first code of this very secret (null: none is on). */
export const factorWaits = (person: { id: string; totpSecret: string | null }): Statement =>
  must(
    "second factor waits",
    sql`exists(select 1 from user where id = ${person.id} and totp_confirmed_at is null and totp_secret is ${person.totpSecret})`,
  );

/** Somebody else, enabled, keeps the direction role (A10). */
export const directionStays = (withoutUserId: string): Statement =>
  must(
    "direction stays",
    sql`exists(select 1 from user where role = 'direction' and disabled_at is null and id <> ${withoutUserId})`,
  );

export const revokedInvitationsOf = (ctx: Ctx, email: string): Statement =>
  ctx.db
    .update(invitation)
    .set({ revokedAt: ctx.now })
    .where(and(eq(invitation.email, email), isNull(invitation.acceptedAt), isNull(invitation.revokedAt)));

/** The invitation is still open at the moment of the commit: two acceptances at once make one person. */
export const invitationWaits = (id: string): Statement =>
  must(
    "invitation waits",
    sql`exists(select 1 from invitation where id = ${id} and accepted_at is null and revoked_at is null)`,
  );
