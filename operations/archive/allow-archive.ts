import { confirmedByPassword } from "../access/confirmed-by-password";
import { loadSelf } from "../access/load";
import { seal } from "../access/sealing";
import { accountKey, forgiven } from "../access/throttle";
import { verb } from "../context.server";

/** Milliseconds in which the download must begin. */
export const PERMIT_LIVES = 120_000;
export const PERMIT = "archive-permit";

/**
 * Asks the password again before everything leaves: an unlocked computer is not enough. Answers a permit for this
 * person alone, good for two minutes.
 */
export const allowArchive = verb(
  "company.export",
  async (ctx, input: { current: string }): Promise<{ permit: string }> => {
    const person = await loadSelf(ctx);
    await confirmedByPassword(ctx, person, input.current);
    await ctx.commit({
      writes: [forgiven(ctx, accountKey(person.email))],
      change: { kind: "company", id: "company", action: "taking-allowed" },
    });
    return { permit: await seal(ctx.env, PERMIT, String(ctx.now + PERMIT_LIVES), person.id) };
  },
);
