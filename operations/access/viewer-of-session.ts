import { and, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { openDb } from "~/db/client";
import { session, user } from "~/db/schema/access";
import type { Viewer } from "~/domain/access/permissions";
import { SESSION_IDLE } from "~/domain/access/sessions";
import { tokenHash } from "./tokens";

const SEEN_EVERY = 5 * 60_000;

/**
 * Who holds this session cookie. A door's question, asked before there is a context: the session must be live,
 * past its second factor, used in the last hours (A8), and its user not disabled. Null sends to the log-in page.
 */
export async function viewerOfSession(
  env: Env,
  token: string | null,
  now: number,
): Promise<Extract<Viewer, { kind: "staff" }> | null> {
  if (!token || token.length > 100) return null;
  const db = openDb(env.DB);
  const [row] = await db
    .select({
      sessionId: session.id,
      userId: user.id,
      name: user.name,
      role: user.role,
      lastSeenAt: session.lastSeenAt,
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
  if (!row) return null;
  if (now - row.lastSeenAt > SEEN_EVERY)
    await db.update(session).set({ lastSeenAt: now }).where(eq(session.id, row.sessionId));
  return { kind: "staff", userId: row.userId, name: row.name, role: row.role, sessionId: row.sessionId };
}
