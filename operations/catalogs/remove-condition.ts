import { and, eq } from "drizzle-orm";
import { supplierCondition } from "~/db/schema/catalogs";
import { verb } from "../context.server";
import { notFound } from "../refusals";

/** Takes a condition back; answers it, so that an undo may give it again. */
export const removeCondition = verb(
  "supplier.conditions",
  async (ctx, supplierId: string, conditionId: string) => {
    const which = and(eq(supplierCondition.id, conditionId), eq(supplierCondition.supplierId, supplierId));
    const [row] = await ctx.db.select().from(supplierCondition).where(which);
    if (!row) throw notFound("condition");
    await ctx.commit({
      writes: [ctx.db.delete(supplierCondition).where(which)],
      change: { kind: "supplier", id: supplierId, action: "condition-removed", before: { ...row } },
      event: { name: "changed", subjectId: supplierId, topics: ["catalogs"] },
    });
    return row;
  },
);
