import { user } from "~/db/schema/access";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { refused } from "../refusals";
import { isLastDirection, loadUser } from "./load";
import { changedUser, directionStays, revokedSessions } from "./writes";

/** Shuts a person out at once: sessions end, what they wrote stays. Throws `last-direction` (A10), conflict. */
export const disableUser = verb(
  "user.manage",
  async (ctx, userId: string, input: { version: number }): Promise<void> => {
    const person = await loadUser(ctx, userId);
    if (person.disabledAt !== null) return;
    if (await isLastDirection(ctx, person)) throw refused(problem("last-direction"));
    await ctx.commit({
      guards: [
        unchanged(user, userId, input.version),
        ...(person.role === "direction" ? [directionStays(userId)] : []),
      ],
      writes: [changedUser(ctx, userId, { disabledAt: ctx.now }), revokedSessions(ctx, userId)],
      change: { kind: "user", id: userId, action: "disabled" },
      event: { name: "changed", subjectId: userId, topics: ["users"] },
    });
  },
);
