import { user } from "~/db/schema/access";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { loadSelf } from "./load";
import { changedUser } from "./writes";

/** One's own name and phone. The phone comes parsed (E.164) or empty. Throws conflict. */
export const saveProfile = verb(
  "profile.manage",
  async (ctx, input: { name: string; phone: string; version: number }): Promise<void> => {
    const person = await loadSelf(ctx);
    await ctx.commit({
      guards: [unchanged(user, person.id, input.version)],
      writes: [changedUser(ctx, person.id, { name: input.name, phone: input.phone })],
      change: {
        kind: "user",
        id: person.id,
        action: "changed",
        before: { name: person.name, phone: person.phone },
        after: { name: input.name, phone: input.phone },
      },
      event: { name: "changed", subjectId: person.id, topics: ["users", `user:${person.id}`] },
    });
  },
);
