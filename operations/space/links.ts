import type { Statement } from "~/db/batch";
import { spaceLink } from "~/db/schema/quotes";
import { viewerKey } from "~/domain/access/permissions";
import { newToken, tokenHash } from "../access/tokens";
import type { Ctx } from "../context.server";

/** Long enough to come back for the signed paper and its invoices. */
const LINK_LIFE = 180 * 24 * 3600_000;

/**
 * A new door for a customer, to one quote or (null) to their whole space: its address, and the row for the caller's
 * commit. Only the hash is kept, so an address can be shown once and never found again.
 */
export async function newSpaceLink(
  ctx: Ctx,
  made: { clientId: string; quoteId: string | null },
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
        createdAt: ctx.now,
        createdBy: viewerKey(ctx.viewer),
        expiresAt: ctx.now + LINK_LIFE,
      }),
    ],
  };
}
