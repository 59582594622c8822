import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { catalogSupplier } from "~/db/catalog/schema";
import { type Db, openDb } from "~/db/client";
import type { Ctx } from "../context.server";
import { notFound } from "../refusals";

/** The base of catalogues, or null where the house is deployed without one. */
export const catalogBase = (ctx: Ctx): D1Database | null =>
  (ctx.env as Partial<Pick<Env, "CATALOG">>).CATALOG ?? null;

/** The same with its drizzle face; a house without catalogues has no such page. */
export function openCatalog(ctx: Ctx): { d1: D1Database; db: Db } {
  const d1 = catalogBase(ctx);
  if (!d1) throw notFound("catalog");
  return { d1, db: openDb(d1) };
}

/** Who this company is among those that share the base of catalogues. */
export const OWN = sql<string>`(select id from company limit 1)`;

/** Suppliers that this company may read: those of everybody and its own. */
export const readable = (owner: string) => inArray(catalogSupplier.owner, ["", owner]);

/** The supplier with a catalogue that answers; refuses when absent, or another company's. */
export async function loadSupplier(ctx: Ctx, id: string, owner: string) {
  const { db } = openCatalog(ctx);
  const [row] = await db
    .select()
    .from(catalogSupplier)
    .where(and(eq(catalogSupplier.id, id), readable(owner), isNotNull(catalogSupplier.currentVersion)))
    .limit(1);
  if (!row) throw notFound("supplier");
  return row;
}
