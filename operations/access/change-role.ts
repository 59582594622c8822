import { user } from "~/db/schema/access";
import type { Role } from "~/domain/access/permissions";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { refused } from "../refusals";
import { isLastDirection, loadUser } from "./load";
import { changedUser, directionStays } from "./writes";

/** Gives a person another role, at once in every open page. Throws `last-direction` (A10), conflict. */
export const changeRole = verb(
  "user.manage",
  async (ctx, userId: string, input: { role: Role; version: number }): Promise<void> => {
    const person = await loadUser(ctx, userId);
    if (person.role === input.role) return;
    const leaves = person.role === "direction" && input.role !== "direction" && person.disabledAt === null;
    if (leaves && (await isLastDirection(ctx, person))) throw refused(problem("last-direction", "role"));
    await ctx.commit({
      guards: [unchanged(user, userId, input.version), ...(leaves ? [directionStays(userId)] : [])],
      writes: [changedUser(ctx, userId, { role: input.role })],
      change: {
        kind: "user",
        id: userId,
        action: "role-changed",
        before: { role: person.role },
        after: { role: input.role },
      },
      event: { name: "changed", subjectId: userId, topics: ["users", `user:${userId}`] },
    });
  },
);
