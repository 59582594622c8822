import { and, eq, isNull, sql } from "drizzle-orm";
import { equipment } from "~/db/schema/equipment";
import type { Ctx } from "../context.server";
import { must } from "../guards";

/** Whether another piece stands in the place of this one. */
export async function isReplaced(ctx: Ctx, equipmentId: string): Promise<boolean> {
  const [row] = await ctx.db
    .select({ id: equipment.id })
    .from(equipment)
    .where(and(eq(equipment.replacesId, equipmentId), isNull(equipment.binnedAt)))
    .limit(1);
  return row !== undefined;
}

/** The same when the commit goes through. */
export const notReplaced = (equipmentId: string) =>
  must(
    "not replaced",
    sql`not exists(select 1 from ${equipment} where ${equipment.replacesId} = ${equipmentId} and ${equipment.binnedAt} is null)`,
  );

/** The piece is still there. */
export const stands = (equipmentId: string) =>
  must(
    "stands",
    sql`exists(select 1 from ${equipment} where ${equipment.id} = ${equipmentId} and ${equipment.removedOn} is null and ${equipment.binnedAt} is null)`,
  );
