import { asc, eq } from "drizzle-orm";
import { articleFamily } from "~/db/schema/articles";
import { choice } from "~/db/schema/settings";
import { verb } from "../context.server";
import { ratesAsked } from "./load";

/** Coefficients and discounts by status and family (ART-22), with what a new row may speak of. */
export const getPriceGrid = verb("price.manage", async (ctx) => {
  const [rates, families, statuses] = await ctx.db.batch([
    ratesAsked(ctx),
    ctx.db
      .select({ id: articleFamily.id, parentId: articleFamily.parentId, name: articleFamily.name })
      .from(articleFamily)
      .orderBy(asc(articleFamily.position), asc(articleFamily.name)),
    ctx.db
      .select({
        id: choice.id,
        label: choice.label,
        semantics: choice.semantics,
        archivedAt: choice.archivedAt,
      })
      .from(choice)
      .where(eq(choice.list, "client-status"))
      .orderBy(asc(choice.position), asc(choice.label)),
  ]);
  return {
    rates,
    families,
    statuses: statuses.map(({ id, label, semantics, archivedAt }) => ({
      id,
      label,
      offered: archivedAt === null && semantics?.sellable === true,
    })),
  };
});
