import { and, eq, gt, isNull, or } from "drizzle-orm";
import { openDb } from "~/db/client";
import { user } from "~/db/schema/access";
import { apiKey } from "~/db/schema/api";
import type { Viewer } from "~/domain/access/permissions";
import { tokenHash } from "../access/tokens";

const SEEN_EVERY = 60_000;

/**
 * Whom this key acts for. A door's question, asked before there is a context: the key must live and its owner be
 * enabled; role and scopes are those of this moment (K1). Null is a wrong key, whatever the reason.
 */
export async function viewerOfKey(
  env: Env,
  key: string,
  now: number,
): Promise<Extract<Viewer, { kind: "staff" }> | null> {
  if (key.length > 100) return null;
  const db = openDb(env.DB);
  const [row] = await db
    .select({
      id: apiKey.id,
      keyName: apiKey.name,
      scopes: apiKey.scopes,
      lastUsedAt: apiKey.lastUsedAt,
      userId: user.id,
      name: user.name,
      role: user.role,
    })
    .from(apiKey)
    .innerJoin(user, eq(user.id, apiKey.userId))
    .where(
      and(
        eq(apiKey.tokenHash, await tokenHash(key)),
        isNull(apiKey.revokedAt),
        or(isNull(apiKey.expiresAt), gt(apiKey.expiresAt, now)),
        isNull(user.disabledAt),
      ),
    )
    .limit(1);
  if (!row) return null;
  if (now - (row.lastUsedAt ?? 0) > SEEN_EVERY)
    await db.update(apiKey).set({ lastUsedAt: now }).where(eq(apiKey.id, row.id));
  return {
    kind: "staff",
    userId: row.userId,
    name: row.name,
    role: row.role,
    sessionId: "",
    key: { id: row.id, name: row.keyName, scopes: row.scopes },
  };
}
