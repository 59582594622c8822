import { and, asc, eq, exists, isNull, sql } from "drizzle-orm";
import { article } from "~/db/schema/articles";
import { equipment } from "~/db/schema/equipment";
import { clientChoices } from "../clients/choices";
import { verb } from "../context.server";
import { type DueFilters, dueAsked, dueKey } from "./due";

const PAGE = 50;
/** Articles that the filter offers: more would be no choice. */
const OFFERED = 300;

/** What comes to its end, by pages, the soonest first (EQ7), with what its filters offer. */
export const listDueEquipment = verb("client.read", async (ctx, filters: DueFilters = {}) => {
  const [rows, articles] = await ctx.db.batch([
    dueAsked(ctx, filters, PAGE + 1),
    ctx.db
      .select({ id: article.id, label: article.label })
      .from(article)
      .where(
        exists(
          ctx.db
            .select({ one: sql`1` })
            .from(equipment)
            .where(
              and(
                eq(equipment.articleId, article.id),
                isNull(equipment.removedOn),
                isNull(equipment.binnedAt),
              ),
            ),
        ),
      )
      .orderBy(asc(article.label))
      .limit(OFFERED),
  ]);
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    rows: page,
    next: last ? dueKey(last) : null,
    today: ctx.today,
    articles,
    types: (await clientChoices(ctx)).ouvrageTypes.map(({ id, label }) => ({ id, label })),
    may: { plan: ctx.can("action.write") },
  };
});
