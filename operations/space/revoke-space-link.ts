import { and, eq, isNull } from "drizzle-orm";
import { spaceLink } from "~/db/schema/quotes";
import { loadClient } from "../clients/load";
import { verb } from "../context.server";
import { notFound } from "../refusals";

/** Ends one link at once; the browsers that hold it are out at their next request. Said twice, it is ended once. */
export const revokeSpaceLink = verb(
  "client.write",
  async (ctx, clientId: string, linkId: string): Promise<void> => {
    await loadClient(ctx, clientId);
    const [row] = await ctx.db
      .select({ revokedAt: spaceLink.revokedAt, quoteId: spaceLink.quoteId })
      .from(spaceLink)
      .where(and(eq(spaceLink.id, linkId), eq(spaceLink.clientId, clientId)))
      .limit(1);
    if (!row) throw notFound("space-link");
    if (row.revokedAt !== null) return;
    await ctx.commit({
      writes: [
        ctx.db
          .update(spaceLink)
          .set({ revokedAt: ctx.now })
          .where(and(eq(spaceLink.id, linkId), isNull(spaceLink.revokedAt))),
      ],
      change: { kind: "client", id: clientId, action: "space-link-revoked", after: { linkId } },
      event: {
        name: "changed",
        subjectId: clientId,
        topics: [`client:${clientId}`, ...(row.quoteId === null ? [] : [`quote:${row.quoteId}`])],
      },
    });
  },
);
