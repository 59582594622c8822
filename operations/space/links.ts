import { and, desc, eq, sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { user } from "~/db/schema/access";
import { quote, spaceLink } from "~/db/schema/quotes";
import { viewerKey } from "~/domain/access/permissions";
import { newToken, tokenHash } from "../access/tokens";
import type { Ctx } from "../context.server";

/** Long enough to come back for the signed paper and its invoices. */
const LINK_LIFE = 180 * 24 * 3600_000;

/**
 * A new door for a customer, to one quote or (null) to their whole space: its address, and the row for the caller's
 * commit. `for` is the mail address that it leaves for, none when it is handed over. Only the hash is kept, so an address can be shown once and never found again.
 */
export async function newSpaceLink(
  ctx: Ctx,
  made: { clientId: string; quoteId: string | null; for?: string },
): Promise<{ url: string; writes: Statement[] }> {
  const token = newToken();
  return {
    url: new URL(`/espace/${token}`, ctx.env.PUBLIC_URL).href,
    writes: [
      ctx.db.insert(spaceLink).values({
        id: ctx.newId(),
        tokenHash: await tokenHash(token),
        clientId: made.clientId,
        quoteId: made.quoteId,
        madeFor: made.for ?? "",
        createdAt: ctx.now,
        createdBy: viewerKey(ctx.viewer),
        expiresAt: ctx.now + LINK_LIFE,
      }),
    ],
  };
}

const MOST_SHOWN = 50;

/** Links of a client, or those of one quote, newest first: when and for whom they were made, and whether they still open. */
export async function linksOf(ctx: Ctx, of: { clientId: string; quoteId?: string }) {
  const rows = await ctx.db
    .select({
      id: spaceLink.id,
      quoteId: spaceLink.quoteId,
      quoteNumber: quote.number,
      madeFor: spaceLink.madeFor,
      madeBy: user.name,
      createdAt: spaceLink.createdAt,
      lastUsedAt: spaceLink.lastUsedAt,
      expiresAt: spaceLink.expiresAt,
      revokedAt: spaceLink.revokedAt,
    })
    .from(spaceLink)
    .leftJoin(quote, eq(quote.id, spaceLink.quoteId))
    .leftJoin(user, eq(spaceLink.createdBy, sql`'user:' || ${user.id}`))
    .where(
      and(
        eq(spaceLink.clientId, of.clientId),
        of.quoteId === undefined ? undefined : eq(spaceLink.quoteId, of.quoteId),
      ),
    )
    .orderBy(desc(spaceLink.createdAt), desc(spaceLink.id))
    .limit(MOST_SHOWN);
  return rows.map((link) => ({
    ...link,
    state:
      link.revokedAt !== null
        ? ("revoked" as const)
        : link.expiresAt <= ctx.now
          ? ("expired" as const)
          : ("live" as const),
  }));
}

export type ListedLink = Awaited<ReturnType<typeof linksOf>>[number];
