import { knock } from "../access/throttle";
import { verb } from "../context.server";
import { notFound } from "../refusals";
import { viewerOfLink } from "./viewer-of-link";

/**
 * What a link opens: the one quote it was made for, or the whole space, and for how many seconds. Reads only, because
 * mail scanners follow links too. Throws not-found, the same for every dead link, and too-many.
 */
export const enterSpace = verb(
  "public",
  async (ctx, token: string): Promise<{ quoteId: string | null; seconds: number }> => {
    await knock(ctx, "space");
    const found = await viewerOfLink(ctx.env, token, ctx.now);
    if (!found) throw notFound("space-link");
    return {
      quoteId: found.viewer.quoteId,
      seconds: Math.max(1, Math.floor((found.expiresAt - ctx.now) / 1000)),
    };
  },
);
