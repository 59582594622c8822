import { and, eq, gt, isNull } from "drizzle-orm";
import { openDb } from "~/db/client";
import { client } from "~/db/schema/clients";
import { spaceLink } from "~/db/schema/quotes";
import type { Viewer } from "~/domain/access/permissions";
import { tokenHash } from "../access/tokens";

export type Customer = Extract<Viewer, { kind: "customer" }>;

/**
 * Who holds this customer's link. A door's question, asked before there is a context: the link must be live and the
 * client's space open. Unknown, expired, revoked and closed all answer null.
 */
export async function viewerOfLink(
  env: Env,
  token: string | null,
  now: number,
): Promise<{ viewer: Customer; expiresAt: number } | null> {
  if (!token || token.length > 100) return null;
  const [row] = await openDb(env.DB)
    .select({
      linkId: spaceLink.id,
      clientId: spaceLink.clientId,
      quoteId: spaceLink.quoteId,
      expiresAt: spaceLink.expiresAt,
      kind: client.kind,
      firstName: client.firstName,
      lastName: client.lastName,
      displayName: client.displayName,
    })
    .from(spaceLink)
    .innerJoin(client, eq(client.id, spaceLink.clientId))
    .where(
      and(
        eq(spaceLink.tokenHash, await tokenHash(token)),
        isNull(spaceLink.revokedAt),
        gt(spaceLink.expiresAt, now),
        eq(client.spaceEnabled, true),
      ),
    )
    .limit(1);
  if (!row) return null;
  const person = [row.firstName, row.lastName].filter(Boolean).join(" ");
  return {
    viewer: {
      kind: "customer",
      clientId: row.clientId,
      quoteId: row.quoteId,
      linkId: row.linkId,
      name: row.kind === "person" && person ? person : row.displayName,
    },
    expiresAt: row.expiresAt,
  };
}
