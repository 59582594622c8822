import { eq } from "drizzle-orm";
import { supplierCondition, supplierSetting } from "~/db/schema/catalogs";
import { company } from "~/db/schema/settings";
import type { Condition } from "~/domain/catalogs/net";
import type { Ctx } from "../context.server";

/** How this company reads the base of catalogues. */
export interface Terms {
  /** Its name among those that share the base. */
  owner: string;
  /** Suppliers that it does not want to see. */
  hidden: string[];
  conditions: Map<string, Condition[]>;
}

export async function loadTerms(ctx: Ctx): Promise<Terms> {
  const [companies, hidden, conditions] = await ctx.db.batch([
    ctx.db.select({ id: company.id }).from(company).limit(1),
    ctx.db
      .select({ id: supplierSetting.supplierId })
      .from(supplierSetting)
      .where(eq(supplierSetting.shown, false)),
    ctx.db.select().from(supplierCondition),
  ]);
  const bySupplier = new Map<string, Condition[]>();
  for (const { supplierId, familyPath, discountBp, salesAccount, purchaseAccount } of conditions)
    bySupplier.set(supplierId, [
      ...(bySupplier.get(supplierId) ?? []),
      { familyPath, discount: discountBp, salesAccount, purchaseAccount },
    ]);
  return {
    owner: companies[0]?.id ?? "",
    hidden: hidden.map(({ id }) => id).toSorted(),
    conditions: bySupplier,
  };
}
