import { eq, sql } from "drizzle-orm";
import { articleFamily } from "~/db/schema/articles";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { conflict, refused } from "../refusals";
import { allFamilies, loadFamily } from "./load";

/** Reorders: the siblings of `parentId` (null is the first level) as they must now stand, all of them named. */
export const moveFamily = verb("article.write", async (ctx, id: string, order: string[]) => {
  const moved = await loadFamily(ctx, id);
  const siblings = (await allFamilies(ctx)).filter((f) => f.parentId === moved.parentId);
  const wanted = new Set(order);
  if (wanted.size !== order.length) throw refused(problem("family-order-wrong"));
  if (order.length !== siblings.length || siblings.some((f) => !wanted.has(f.id))) throw conflict();
  const writes = order.flatMap((familyId, i) =>
    siblings.find((f) => f.id === familyId)?.position === i + 1
      ? []
      : [
          ctx.db
            .update(articleFamily)
            .set({ position: i + 1, version: sql`${articleFamily.version} + 1` })
            .where(eq(articleFamily.id, familyId)),
        ],
  );
  if (writes.length === 0) return { id };
  await ctx.commit({
    writes,
    change: { kind: "article-family", id, action: "moved", after: { position: order.indexOf(id) + 1 } },
    event: { name: "changed", subjectId: id, topics: ["articles"] },
  });
  return { id };
});
