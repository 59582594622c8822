import { and, eq } from "drizzle-orm";
import { address } from "~/db/schema/clients";
import { type Position, pinOf, toE5 } from "~/domain/places/map";
import { verb } from "../context.server";
import { notFound } from "../refusals";
import { loadClient } from "./load";

/**
 * Fixes an address where somebody stands on site, or lets it go back to the middle of its postcode (PL5). Returns the
 * pin of before, for the undo.
 */
export const pinAddress = verb(
  "ouvrage.write",
  async (ctx, clientId: string, addressId: string, position: Position | null): Promise<Position | null> => {
    await loadClient(ctx, clientId);
    const [row] = await ctx.db
      .select()
      .from(address)
      .where(and(eq(address.id, addressId), eq(address.clientId, clientId)))
      .limit(1);
    if (!row) throw notFound("address");
    await ctx.commit({
      writes: [
        ctx.db
          .update(address)
          .set({ latE5: position && toE5(position.lat), lonE5: position && toE5(position.lon) })
          .where(eq(address.id, addressId)),
      ],
      change: {
        kind: "client",
        id: clientId,
        action: position ? "placed" : "unplaced",
        before: { addressId, position: pinOf(row) },
        after: { addressId, position },
      },
      event: { name: "changed", subjectId: clientId, topics: [`client:${clientId}`] },
    });
    return pinOf(row);
  },
);
