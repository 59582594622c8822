import { and, asc, eq, isNull } from "drizzle-orm";
import { address, client, contactPoint, interlocutor, ouvrage } from "~/db/schema/clients";
import type { QuoteHeader } from "~/domain/quotes/header";
import type { Ctx } from "../context.server";
import { notFound } from "../refusals";
import type { QuoteRow } from "./load";

/** What a quote may name of its client: addresses, ouvrages, people, ways to reach them. */
export async function placesOf(ctx: Ctx, clientId: string) {
  const { db } = ctx;
  const [clients, addresses, ouvrages, interlocutors, contacts] = await db.batch([
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
  ]);
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

/** A quote names only what belongs to its own client; anything else is out of sight. Throws not found. */
export async function placesBelong(ctx: Ctx, row: QuoteRow, header: QuoteHeader): Promise<void> {
  if (
    header.ouvrageId === row.ouvrageId &&
    header.siteAddressId === row.siteAddressId &&
    header.interlocutorId === row.interlocutorId
  )
    return;
  const places = await placesOf(ctx, row.clientId);
  const among = (id: string | null, list: { id: string }[]) => id === null || list.some((it) => it.id === id);
  if (
    !among(header.ouvrageId, places.ouvrages) ||
    !among(header.siteAddressId, places.addresses) ||
    !among(header.interlocutorId, places.interlocutors)
  )
    throw notFound();
}
