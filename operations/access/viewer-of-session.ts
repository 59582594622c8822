import { and, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { openDb } from "~/db/client";
import { session, user } from "~/db/schema/access";
import { notification } from "~/db/schema/telling";
import type { Viewer } from "~/domain/access/permissions";
import { SESSION_IDLE } from "~/domain/access/sessions";
import { type CompanyFace, companyFace } from "../settings/face";
import { tokenHash } from "./tokens";

const SEEN_EVERY = 5 * 60_000;

/**
 * Who holds this session cookie. A door's question, asked before there is a context: the session must be live,
 * past its second factor, used in the last hours (A8), and its user not disabled. Null sends to the log-in page.
 */
export const viewerOfSession = async (env: Env, token: string | null, now: number) =>
  (await doorOfSession(env, token, now)).viewer;

export interface Opened {
  viewer: Extract<Viewer, { kind: "staff" }> | null;
  company: CompanyFace | null;
  /** Notifications that this person has not read. */
  unread: number;
}

/** The same with what the frame of every page shows: one question to the base instead of three. */
export async function doorOfSession(env: Env, token: string | null, now: number): Promise<Opened> {
  const db = openDb(env.DB);
  if (!token || token.length > 100)
    return { viewer: null, company: (await companyFace(db))[0] ?? null, unread: 0 };
  const live = db
    .select({
      // Named apart from the user's: a batch gives columns of the same name once.
      sessionId: sql<string>`${session.id}`.as("session_id"),
      userId: user.id,
      name: user.name,
      role: user.role,
      mode: user.searchMode,
      within: user.searchWithin,
      lastSeenAt: session.lastSeenAt,
      unread: sql<number>`(select count(*) from ${notification} where ${notification.userId} = ${user.id} and ${notification.readAt} is null)`,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(
      and(
        eq(session.tokenHash, await tokenHash(token)),
        isNull(session.revokedAt),
        isNotNull(session.verifiedAt),
        gt(session.expiresAt, now),
        gt(session.lastSeenAt, now - SESSION_IDLE),
        isNull(user.disabledAt),
      ),
    )
    .limit(1);
  const [[row], [company = null]] = await db.batch([live, companyFace(db)]);
  if (!row) return { viewer: null, company, unread: 0 };
  if (now - row.lastSeenAt > SEEN_EVERY)
    await db.update(session).set({ lastSeenAt: now }).where(eq(session.id, row.sessionId));
  const { userId, name, role, sessionId, unread, mode, within } = row;
  const search = { mode, within };
  return { viewer: { kind: "staff", userId, name, role, sessionId, search }, company, unread };
}
