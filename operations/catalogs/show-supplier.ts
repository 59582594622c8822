import { supplierSetting } from "~/db/schema/catalogs";
import { verb } from "../context.server";
import { loadSupplier } from "./base";
import { loadTerms } from "./terms";

/** Shows or hides a supplier's catalogue in every search of this company; its articles keep their link. */
export const showSupplier = verb("import.run", async (ctx, supplierId: string, shown: boolean) => {
  const { owner } = await loadTerms(ctx);
  const supplier = await loadSupplier(ctx, supplierId, owner);
  const row = { supplierId, shown };
  await ctx.commit({
    writes: [
      ctx.db
        .insert(supplierSetting)
        .values(row)
        .onConflictDoUpdate({ target: supplierSetting.supplierId, set: row }),
    ],
    change: {
      kind: "supplier",
      id: supplierId,
      action: shown ? "shown" : "hidden",
      after: { name: supplier.name },
    },
    event: { name: "changed", subjectId: supplierId, topics: ["catalogs"] },
  });
  return { name: supplier.name, shown };
});
