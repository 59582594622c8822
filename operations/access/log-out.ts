import { verb } from "../context.server";
import { revokedSession } from "./writes";

/** Ends the session that asks; a visitor has nothing to end. */
export const logOut = verb("public", async (ctx): Promise<void> => {
  if (ctx.viewer.kind !== "staff") return;
  await ctx.commit({
    writes: [revokedSession(ctx, ctx.viewer.sessionId)],
    change: { kind: "log-in", id: ctx.viewer.userId, action: "logged-out" },
  });
});
