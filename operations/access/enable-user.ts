import { user } from "~/db/schema/access";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { loadUser } from "./load";
import { changedUser } from "./writes";

/** Lets a disabled person log in again, with the password and the second factor they had. */
export const enableUser = verb(
  "user.manage",
  async (ctx, userId: string, input: { version: number }): Promise<void> => {
    if ((await loadUser(ctx, userId)).disabledAt === null) return;
    await ctx.commit({
      guards: [unchanged(user, userId, input.version)],
      writes: [changedUser(ctx, userId, { disabledAt: null })],
      change: { kind: "user", id: userId, action: "enabled" },
      event: { name: "changed", subjectId: userId, topics: ["users"] },
    });
  },
);
