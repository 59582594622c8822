import { and, asc, eq, isNull, type SQL } from "drizzle-orm";
import { address, client, contactPoint, interlocutor, ouvrage } from "~/db/schema/clients";
import type { Ctx } from "../context.server";
import { notFound } from "../refusals";

/** What a document may name of its client: addresses, ouvrages, people, ways to reach them. */
export const placesOf = async (ctx: Ctx, clientId: string) =>
  placesFrom(...(await ctx.db.batch(placesAsked(ctx, clientId))));

/** The questions of `placesOf`, for a batch that asks more; the client may be named by a question itself. */
export const placesAsked = ({ db }: Ctx, clientId: string | SQL<string>) =>
  [
    db.select().from(client).where(eq(client.id, clientId)).limit(1),
    db.select().from(address).where(eq(address.clientId, clientId)).orderBy(asc(address.position)),
    db
      .select({ id: ouvrage.id, name: ouvrage.name, siteAddressId: ouvrage.siteAddressId })
      .from(ouvrage)
      .where(and(eq(ouvrage.clientId, clientId), isNull(ouvrage.archivedAt)))
      .orderBy(asc(ouvrage.name)),
    db
      .select()
      .from(interlocutor)
      .where(eq(interlocutor.clientId, clientId))
      .orderBy(asc(interlocutor.position)),
    db
      .select()
      .from(contactPoint)
      .where(eq(contactPoint.clientId, clientId))
      .orderBy(asc(contactPoint.position)),
  ] as const;

/** The places from the answers of `placesAsked`. Throws not found. */
export function placesFrom(
  clients: readonly (typeof client.$inferSelect)[],
  addresses: (typeof address.$inferSelect)[],
  ouvrages: { id: string; name: string; siteAddressId: string | null }[],
  interlocutors: (typeof interlocutor.$inferSelect)[],
  contacts: (typeof contactPoint.$inferSelect)[],
) {
  const [buyer] = clients;
  if (!buyer) throw notFound();
  return { client: buyer, addresses, ouvrages, interlocutors, contacts };
}

/** Where to write to a client: the named interlocutor first, else its own first address; and all that are known. */
export function mailboxesOf(
  { contacts }: Awaited<ReturnType<typeof placesOf>>,
  interlocutorId: string | null = null,
): { to: string; addresses: string[] } {
  const boxes = contacts.filter((point) => point.channel === "email");
  const main =
    boxes.find((point) => point.interlocutorId === interlocutorId) ??
    boxes.find((point) => point.interlocutorId === null) ??
    boxes[0];
  return { to: main?.value ?? "", addresses: boxes.map((point) => point.value) };
}

/** What a document names of its client. */
interface Named {
  ouvrageId?: string | null;
  siteAddressId?: string | null;
  interlocutorId?: string | null;
}

/** A document names only what belongs to its own client; anything else is out of sight. Throws not found. */
export async function placesBelong(
  ctx: Ctx,
  row: Named & { clientId: string },
  header: Named,
): Promise<void> {
  const keys = ["ouvrageId", "siteAddressId", "interlocutorId"] as const;
  if (keys.every((key) => (header[key] ?? null) === (row[key] ?? null))) return;
  const places = await placesOf(ctx, row.clientId);
  const lists = {
    ouvrageId: places.ouvrages,
    siteAddressId: places.addresses,
    interlocutorId: places.interlocutors,
  };
  const among = (id: string | null, list: { id: string }[]) => id === null || list.some((it) => it.id === id);
  if (!keys.every((key) => among(header[key] ?? null, lists[key]))) throw notFound();
}

/** The places of a client as the header of a document offers them. */
export async function placesOffered(ctx: Ctx, clientId: string) {
  const { addresses, ouvrages } = await placesOf(ctx, clientId);
  return {
    addresses: addresses.map(({ id, label, street, postcode, city }) => ({
      id,
      label: [label, street, `${postcode} ${city}`].filter((part) => part.trim()).join(", "),
    })),
    ouvrages: ouvrages.map(({ id, name }) => ({ id, label: name })),
  };
}
