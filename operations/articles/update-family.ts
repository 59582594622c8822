import { eq } from "drizzle-orm";
import { articleFamily } from "~/db/schema/articles";
import type { FamilyInput } from "~/domain/articles/forms";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { conflict, refused } from "../refusals";
import { allFamilies, loadFamily } from "./load";
import { difference, freeFamilyName } from "./writes";

/** Renames a family or changes its accounts; its place in the tree changes with `moveFamily`. */
export const updateFamily = verb(
  "article.write",
  async (ctx, id: string, version: number, input: Omit<FamilyInput, "parentId">) => {
    const before = await loadFamily(ctx, id);
    if (before.version !== version) throw conflict();
    const columns = {
      name: input.name,
      salesAccount: input.salesAccount,
      purchaseAccount: input.purchaseAccount,
    };
    const change = difference(before, columns);
    if (Object.keys(change.after).length === 0) return { id, version };
    const families = await allFamilies(ctx);
    const twin = families.some(
      (f) =>
        f.id !== id && f.parentId === before.parentId && f.name.toLowerCase() === columns.name.toLowerCase(),
    );
    if (twin) throw refused(problem("family-name-taken", "name"));
    await ctx.commit({
      guards: [unchanged(articleFamily, id, version), freeFamilyName(columns.name, before.parentId, id)],
      writes: [
        ctx.db
          .update(articleFamily)
          .set({ ...columns, version: version + 1 })
          .where(eq(articleFamily.id, id)),
      ],
      change: { kind: "article-family", id, action: "updated", ...change },
      event: { name: "changed", subjectId: id, topics: ["articles"] },
    });
    return { id, version: version + 1 };
  },
);
