import { desc, eq } from "drizzle-orm";
import { quote, spaceLink } from "~/db/schema/quotes";
import { loadClient } from "../clients/load";
import { verb } from "../context.server";

/** A client's space as staff see it: open or closed, and the links that were made, newest first. Tokens are not kept. */
export const getClientSpace = verb("quote.read", async (ctx, clientId: string) => {
  const client = await loadClient(ctx, clientId);
  const links = await ctx.db
    .select({
      id: spaceLink.id,
      quoteId: spaceLink.quoteId,
      quoteNumber: quote.number,
      createdAt: spaceLink.createdAt,
      lastUsedAt: spaceLink.lastUsedAt,
      expiresAt: spaceLink.expiresAt,
      revokedAt: spaceLink.revokedAt,
    })
    .from(spaceLink)
    .leftJoin(quote, eq(quote.id, spaceLink.quoteId))
    .where(eq(spaceLink.clientId, clientId))
    .orderBy(desc(spaceLink.createdAt))
    .limit(50);
  return {
    client: { id: client.id, enabled: client.spaceEnabled, version: client.version },
    links: links.map(({ revokedAt, expiresAt, ...link }) => ({
      ...link,
      state:
        revokedAt !== null
          ? ("revoked" as const)
          : expiresAt <= ctx.now
            ? ("expired" as const)
            : ("live" as const),
    })),
    acts: { switch: ctx.can("client.write"), open: ctx.can("quote.send") && client.spaceEnabled },
  };
});
