import { and, eq, inArray } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { address, client, contactPoint } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import type { Ctx } from "../context.server";

/** What comparing files needs of each of these clients, in no order. */
export async function knownClients(ctx: Ctx, ids: string[]) {
  const [rows, points, addresses] = await ctx.db.batch([
    ctx.db
      .select({
        id: client.id,
        version: client.version,
        kind: client.kind,
        name: client.displayName,
        code: client.code,
        siren: client.siren,
        siret: client.siret,
        mergedIntoId: client.mergedIntoId,
        status: choice.label,
        semantics: choice.semantics,
      })
      .from(client)
      .innerJoin(choice, eq(choice.id, client.statusId))
      .where(inIds(client.id, ids)),
    ctx.db
      .select()
      .from(contactPoint)
      .where(and(inIds(contactPoint.clientId, ids), inArray(contactPoint.channel, ["phone", "email"]))),
    ctx.db.select().from(address).where(inIds(address.clientId, ids)),
  ]);
  return rows.map((row) => ({
    ...row,
    phones: points.filter((p) => p.clientId === row.id && p.channel === "phone").map((p) => p.value),
    emails: points.filter((p) => p.clientId === row.id && p.channel === "email").map((p) => p.value),
    addresses: addresses.filter((a) => a.clientId === row.id),
    city: addresses.find((a) => a.clientId === row.id)?.city ?? "",
  }));
}
