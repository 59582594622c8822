import { knock } from "../access/throttle";
import { verb } from "../context.server";
import { notFound } from "../refusals";
import { liveLinks } from "./viewer-of-links";

/**
 * What a link opens: the one quote it was made for, or the whole space; and what the browser keeps: this link, then
 * those it held that still live, for as many seconds as the longest lasts. Reads only, because mail scanners follow
 * links too. Throws not-found, the same for every dead link, and too-many.
 */
export const enterSpace = verb(
  "public",
  async (
    ctx,
    token: string,
    held: readonly string[] = [],
  ): Promise<{ quoteId: string | null; tokens: string[]; seconds: number }> => {
    await knock(ctx, "space");
    if (token.length > 100) throw notFound("space-link");
    const live = await liveLinks(ctx.env, [token, ...held.filter((it) => it !== token)], ctx.now);
    const [entered] = live;
    if (entered?.token !== token) throw notFound("space-link");
    const last = Math.max(...live.map((link) => link.expiresAt));
    return {
      quoteId: entered.quoteId,
      tokens: live.map((link) => link.token),
      seconds: Math.max(1, Math.floor((last - ctx.now) / 1000)),
    };
  },
);
