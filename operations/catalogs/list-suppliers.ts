import { and, eq, isNotNull, sql } from "drizzle-orm";
import { catalogSupplier, catalogVersion } from "~/db/catalog/schema";
import { openDb } from "~/db/client";
import { verb } from "../context.server";
import { catalogBase, readable } from "./base";
import { loadTerms } from "./terms";

/** Suppliers whose catalogues this company may read: how many items, of which day, shown or not. */
export const listSuppliers = verb("article.read", async (ctx) => {
  const base = catalogBase(ctx);
  const may = { manage: ctx.can("import.run"), conditions: ctx.can("supplier.conditions") };
  if (!base) return { here: false, suppliers: [], may, now: ctx.now };
  const terms = await loadTerms(ctx);
  const rows = await openDb(base)
    .select({
      id: catalogSupplier.id,
      name: catalogSupplier.name,
      own: sql<number>`${catalogSupplier.owner} <> ''`,
      title: catalogVersion.title,
      count: catalogVersion.itemCount,
      pricedOn: catalogVersion.pricedOn,
      switchedAt: catalogVersion.switchedAt,
    })
    .from(catalogSupplier)
    .innerJoin(catalogVersion, eq(catalogVersion.id, catalogSupplier.currentVersion))
    .where(and(readable(terms.owner), isNotNull(catalogSupplier.currentVersion)))
    .orderBy(sql`lower(${catalogSupplier.name})`);
  return {
    here: true,
    suppliers: rows.map(({ own, ...row }) => ({
      ...row,
      own: own === 1,
      shown: !terms.hidden.includes(row.id),
      conditions: terms.conditions.get(row.id)?.length ?? 0,
    })),
    may,
    now: ctx.now,
  };
});
