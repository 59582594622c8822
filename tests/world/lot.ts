import { env } from "cloudflare:workers";
import { asc, like } from "drizzle-orm";
import { bulkInsert, prepared } from "~/db/batch";
import { clientAction } from "~/db/schema/actions";
import { binnedClient, client, ouvrage, timelineEntry } from "~/db/schema/clients";
import type { ListName } from "~/domain/lists/column";
import { orderList } from "~/operations/lists/order-list";
import { as } from "./world";

/**
 * Clients "Lot 0000" to as many as one likes, `lot-0` and so on, in place of those of the test before: one in four is
 * a client, the others prospects; Hugo follows one in two.
 */
export async function newLot(count: number): Promise<void> {
  const { db } = as("bureau");
  await db.delete(timelineEntry);
  await db.delete(clientAction);
  await db.delete(binnedClient);
  await db.delete(ouvrage).where(like(ouvrage.clientId, "lot-%"));
  await db.update(client).set({ mergedIntoId: null }).where(like(client.id, "lot-%"));
  await db.delete(client).where(like(client.id, "lot-%"));
  const names = Array.from({ length: count }, (_, i) => `Lot ${String(i).padStart(4, "0")}`);
  await env.DB.batch(
    prepared(
      env.DB,
      bulkInsert(
        client,
        names.map((name, i) => ({
          id: `lot-${i}`,
          kind: "person" as const,
          statusId: i % 4 === 0 ? "st-client" : "st-prospect",
          displayName: name,
          lastName: name,
          sortName: name.toLowerCase(),
          followedBy: i % 2 ? "u-commercial" : null,
          createdAt: 1,
          createdBy: "u-bureau",
          updatedAt: 1,
        })),
      ),
    ),
  );
}

/** The lot as it stands. */
export const lot = () =>
  as("bureau").db.select().from(client).where(like(client.id, "lot-%")).orderBy(asc(client.sortName));

/** Numbers of a list as an address asks for it. */
export const numbersOf = async (list: ListName, address = "f=nom:begins:Lot"): Promise<number[]> =>
  (await orderList(as("bureau"), list, new URLSearchParams(address))).split(",").filter(Boolean).map(Number);
