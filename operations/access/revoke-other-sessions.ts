import { verb } from "../context.server";
import { loadSelf, ownSession } from "./load";
import { revokedSessions } from "./writes";

/** Ends every session of one's own but this one; with `all` this one too. */
export const revokeOtherSessions = verb("profile.manage", async (ctx, all = false): Promise<void> => {
  const person = await loadSelf(ctx);
  await ctx.commit({
    writes: [revokedSessions(ctx, person.id, all ? undefined : ownSession(ctx))],
    change: { kind: "user", id: person.id, action: all ? "all-sessions-revoked" : "other-sessions-revoked" },
    event: { name: "changed", subjectId: person.id, topics: [`user:${person.id}`] },
  });
});
