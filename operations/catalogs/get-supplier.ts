import { asc, eq, sql } from "drizzle-orm";
import { catalogFamily, catalogVersion } from "~/db/catalog/schema";
import { supplierCondition } from "~/db/schema/catalogs";
import { verb } from "../context.server";
import { loadSupplier, openCatalog } from "./base";
import { loadTerms } from "./terms";

/** A supplier: the versions of its catalogue that are kept, its families, and what was agreed on each. */
export const getSupplier = verb("supplier.conditions", async (ctx, supplierId: string) => {
  const { db } = openCatalog(ctx);
  const { owner } = await loadTerms(ctx);
  const supplier = await loadSupplier(ctx, supplierId, owner);
  const version = supplier.currentVersion ?? 0;
  const [[versions, families], conditions] = await Promise.all([
    db.batch([
      db
        .select()
        .from(catalogVersion)
        .where(eq(catalogVersion.supplierId, supplierId))
        .orderBy(sql`${catalogVersion.id} desc`)
        .limit(10),
      db
        .select({ path: catalogFamily.path })
        .from(catalogFamily)
        .where(eq(catalogFamily.versionId, version))
        .orderBy(asc(catalogFamily.path)),
    ]),
    ctx.db
      .select()
      .from(supplierCondition)
      .where(eq(supplierCondition.supplierId, supplierId))
      .orderBy(asc(supplierCondition.familyPath)),
  ]);
  return {
    id: supplier.id,
    name: supplier.name,
    current: version,
    versions: versions.filter(({ status }) => status === "ready"),
    /** Paths of the families and of what is above them. */
    families: [...new Set(families.flatMap(({ path }) => above(path)))].toSorted(),
    conditions,
  };
});

const above = (path: string): string[] => {
  const parts = path.split(" › ");
  return parts.map((_, i) => parts.slice(0, i + 1).join(" › "));
};
