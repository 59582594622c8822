import { and, eq, gt, isNull } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { openDb } from "~/db/client";
import { invoice } from "~/db/schema/billing";
import { client } from "~/db/schema/clients";
import { quote, spaceLink } from "~/db/schema/quotes";
import type { Customer } from "~/domain/access/customer";
import { tokenHash } from "../access/tokens";

export interface LiveLink {
  token: string;
  id: string;
  clientId: string;
  quoteId: string | null;
  expiresAt: number;
  /** Whose space it is, as they are addressed. */
  name: string;
}

/**
 * Which of these tokens open something, in their order. A door's question, asked before there is a context: a link
 * must be live and its client's space open. Unknown, expired, revoked and closed ones are left out alike.
 */
export async function liveLinks(env: Env, tokens: readonly string[], now: number): Promise<LiveLink[]> {
  if (tokens.length === 0) return [];
  const hashes = await Promise.all(tokens.map(tokenHash));
  const rows = await openDb(env.DB)
    .select({
      hash: spaceLink.tokenHash,
      id: spaceLink.id,
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
        inIds(spaceLink.tokenHash, hashes),
        isNull(spaceLink.revokedAt),
        gt(spaceLink.expiresAt, now),
        eq(client.spaceEnabled, true),
      ),
    );
  return tokens.flatMap((token, i) => {
    const row = rows.find((it) => it.hash === hashes[i]);
    if (!row) return [];
    const person = [row.firstName, row.lastName].filter(Boolean).join(" ");
    const { id, clientId, quoteId, expiresAt } = row;
    const name = row.kind === "person" && person ? person : row.displayName;
    return [{ token, id, clientId, quoteId, expiresAt, name }];
  });
}

/** The document that a request names. */
export interface Asked {
  kind: "quote" | "invoice";
  id: string;
}

/**
 * The customer who holds these links: of one client, with all their links to that client and no other's. With links
 * of several clients in one browser, it is the client whose document is asked for, else the one entered last. Null
 * without a link.
 */
export async function viewerOfLinks(
  env: Env,
  links: readonly LiveLink[],
  asked: Asked | null,
): Promise<Customer | null> {
  const clients = new Set(links.map((link) => link.clientId));
  const owner = asked && clients.size > 1 ? await ownerOf(env, asked) : null;
  const chosen = links.find((link) => link.clientId === owner) ?? links[0];
  if (!chosen) return null;
  return {
    kind: "customer",
    clientId: chosen.clientId,
    links: links
      .filter((link) => link.clientId === chosen.clientId)
      .map(({ id, quoteId }) => ({ id, quoteId })),
    name: chosen.name,
  };
}

/** Whose document this is. It opens nothing: what the links give is asked afterwards, by each verb. */
async function ownerOf(env: Env, { kind, id }: Asked): Promise<string | null> {
  const table = kind === "quote" ? quote : invoice;
  const [row] = await openDb(env.DB)
    .select({ clientId: table.clientId })
    .from(table)
    .where(eq(table.id, id))
    .limit(1);
  return row?.clientId ?? null;
}
