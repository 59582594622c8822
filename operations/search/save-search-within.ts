import { eq } from "drizzle-orm";
import { user } from "~/db/schema/access";
import type { Within } from "~/domain/search/within";
import { loadSelf } from "../access/load";
import { verb } from "../context.server";

/**
 * What one's own searches look among, remembered from the choice beside the box (SRCH-14). The last choice stands:
 * it is no edit of the profile, and leaves its version alone.
 */
export const saveSearchWithin = verb("profile.manage", async (ctx, within: Within): Promise<void> => {
  const person = await loadSelf(ctx);
  if (person.searchWithin === within) return;
  await ctx.commit({
    writes: [ctx.db.update(user).set({ searchWithin: within }).where(eq(user.id, person.id))],
    change: {
      kind: "user",
      id: person.id,
      action: "changed",
      before: { searchWithin: person.searchWithin },
      after: { searchWithin: within },
    },
  });
});
