import { eq, sql } from "drizzle-orm";
import { articleFamily } from "~/db/schema/articles";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { must } from "../guards";
import { conflict, refused } from "../refusals";
import { allFamilies, loadFamily } from "./load";

/**
 * Reorders the siblings of a family: all of them as they must now stand, and `was` as the person saw them. When somebody
 * moved, added or removed one meanwhile it is a conflict; asked again, it is done already.
 */
export const moveFamily = verb("article.write", async (ctx, id: string, order: string[], was: string[]) => {
  const moved = await loadFamily(ctx, id);
  const siblings = (await allFamilies(ctx)).filter((f) => f.parentId === moved.parentId);
  const wanted = new Set(order);
  if (wanted.size !== order.length) throw refused(problem("family-order-wrong"));
  if (order.length !== was.length || was.some((one) => !wanted.has(one))) throw conflict();
  if (siblings.map((f) => f.id).join() === order.join()) return { id };
  const writes = order.flatMap((familyId, i) =>
    siblings.find((f) => f.id === familyId)?.position === i + 1
      ? []
      : [
          ctx.db
            .update(articleFamily)
            .set({ position: i + 1 })
            .where(eq(articleFamily.id, familyId)),
        ],
  );
  await ctx.commit({
    guards: [
      must(
        "order unchanged",
        sql`(select group_concat(id, ',') from (select id from article_family where coalesce(parent_id, '') = ${moved.parentId ?? ""} order by position, name)) = ${was.join(",")}`,
      ),
    ],
    writes,
    change: { kind: "article-family", id, action: "moved", after: { position: order.indexOf(id) + 1 } },
    event: { name: "changed", subjectId: id, topics: ["articles"] },
  });
  return { id };
});
