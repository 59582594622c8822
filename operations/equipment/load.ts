import { eq } from "drizzle-orm";
import { article } from "~/db/schema/articles";
import { ouvrage } from "~/db/schema/clients";
import { equipment } from "~/db/schema/equipment";
import { loadClient } from "../clients/load";
import type { Ctx } from "../context.server";
import { notFound } from "../refusals";

/** The piece with its ouvrage and client, taken away or by mistake there too. Throws not-found. */
export async function loadEquipment(ctx: Ctx, equipmentId: string) {
  const [row] = await ctx.db
    .select({
      piece: equipment,
      clientId: ouvrage.clientId,
      ouvrageName: ouvrage.name,
      reference: article.reference,
      warrantyMonths: article.warrantyMonths,
      lifetimeMonths: article.lifetimeMonths,
    })
    .from(equipment)
    .innerJoin(ouvrage, eq(ouvrage.id, equipment.ouvrageId))
    .leftJoin(article, eq(article.id, equipment.articleId))
    .where(eq(equipment.id, equipmentId));
  if (!row) throw notFound("equipment");
  await loadClient(ctx, row.clientId);
  const { piece, ...rest } = row;
  return { ...piece, ...rest };
}
export type LoadedEquipment = Awaited<ReturnType<typeof loadEquipment>>;

/** Pages that show the pieces of this client's ouvrages. */
export const equipmentTopics = (clientId: string) => [`client:${clientId}`, "equipment"];
export const ouvrageHref = (clientId: string, ouvrageId: string) =>
  `/clients/${clientId}/ouvrages/${ouvrageId}`;
