import type { Ctx } from "~/operations/context.server";

/** A context whose commits come a moment late: `act` happens once between what the verb read and what it writes. */
export function meanwhile(ctx: Ctx, act: () => Promise<unknown>): Ctx {
  let happened = false;
  return {
    ...ctx,
    async commit(commit) {
      if (!happened) {
        happened = true;
        await act();
      }
      await ctx.commit(commit);
    },
  };
}
