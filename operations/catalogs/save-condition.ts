import { and, eq } from "drizzle-orm";
import { supplierCondition } from "~/db/schema/catalogs";
import type { ConditionInput } from "~/domain/catalogs/forms";
import { verb } from "../context.server";
import { loadSupplier } from "./base";
import { loadTerms } from "./terms";

/** What was agreed with a supplier on a family, in place of what stood there (CT3, CT4). */
export const saveCondition = verb(
  "supplier.conditions",
  async (ctx, supplierId: string, input: ConditionInput) => {
    const { owner } = await loadTerms(ctx);
    await loadSupplier(ctx, supplierId, owner);
    const { discount: discountBp, ...rest } = input;
    const row = { supplierId, discountBp, ...rest };
    const [before] = await ctx.db
      .select()
      .from(supplierCondition)
      .where(
        and(eq(supplierCondition.supplierId, supplierId), eq(supplierCondition.familyPath, input.familyPath)),
      );
    const id = before?.id ?? ctx.newId();
    await ctx.commit({
      writes: [
        ctx.db
          .insert(supplierCondition)
          .values({ id, ...row })
          .onConflictDoUpdate({
            target: [supplierCondition.supplierId, supplierCondition.familyPath],
            set: { ...row, version: (before?.version ?? 0) + 1 },
          }),
      ],
      change: {
        kind: "supplier",
        id: supplierId,
        action: "condition-saved",
        ...(before ? { before: { ...before } } : {}),
        after: row,
      },
      event: { name: "changed", subjectId: supplierId, topics: ["catalogs"] },
    });
    return { id };
  },
);
