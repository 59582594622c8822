import { user } from "~/db/schema/access";
import type { Mode } from "~/domain/search/query";
import { loadSelf } from "../access/load";
import { changedUser } from "../access/writes";
import { verb } from "../context.server";
import { unchanged } from "../guards";

/** How one's own searches read words (SRCH-13, PRF-03). Throws conflict. */
export const saveSearchMode = verb(
  "profile.manage",
  async (ctx, input: { mode: Mode; version: number }): Promise<void> => {
    const person = await loadSelf(ctx);
    await ctx.commit({
      guards: [unchanged(user, person.id, input.version)],
      writes: [changedUser(ctx, person.id, { searchMode: input.mode })],
      change: {
        kind: "user",
        id: person.id,
        action: "changed",
        before: { searchMode: person.searchMode },
        after: { searchMode: input.mode },
      },
      event: { name: "changed", subjectId: person.id, topics: [`user:${person.id}`] },
    });
  },
);
