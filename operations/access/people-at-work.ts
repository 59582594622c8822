import { and, isNull } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { openDb } from "~/db/client";
import { user } from "~/db/schema/access";
import type { Viewer } from "~/domain/access/permissions";

type Staff = Extract<Viewer, { kind: "staff" }>;

/**
 * These people as they are now: their role of today, none for who may not work here any more. A room's question, asked
 * before what they wrote goes to the base.
 */
export async function peopleAtWork(env: Env, userIds: readonly string[]): Promise<Map<string, Staff>> {
  const rows = await openDb(env.DB)
    .select({ id: user.id, name: user.name, role: user.role })
    .from(user)
    .where(and(inIds(user.id, userIds), isNull(user.disabledAt)));
  return new Map(
    rows.map(({ id, name, role }) => [id, { kind: "staff", userId: id, name, role, sessionId: "room" }]),
  );
}
