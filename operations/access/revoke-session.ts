import { and, eq } from "drizzle-orm";
import { session } from "~/db/schema/access";
import { verb } from "../context.server";
import { notFound } from "../refusals";
import { loadSelf } from "./load";
import { revokedSession } from "./writes";

/** Ends one of one's own sessions; somebody else's is not found (A5). */
export const revokeSession = verb("profile.manage", async (ctx, sessionId: string): Promise<void> => {
  const person = await loadSelf(ctx);
  const [row] = await ctx.db
    .select({ id: session.id, revokedAt: session.revokedAt })
    .from(session)
    .where(and(eq(session.id, sessionId), eq(session.userId, person.id)))
    .limit(1);
  if (!row) throw notFound("session");
  if (row.revokedAt !== null) return;
  await ctx.commit({
    writes: [revokedSession(ctx, row.id)],
    change: { kind: "user", id: person.id, action: "session-revoked" },
    event: { name: "changed", subjectId: person.id, topics: [`user:${person.id}`] },
  });
});
