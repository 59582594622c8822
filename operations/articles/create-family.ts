import { articleFamily } from "~/db/schema/articles";
import type { FamilyInput } from "~/domain/articles/forms";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { refused } from "../refusals";
import { allFamilies } from "./load";
import { freeFamilyName } from "./writes";

/** A family, or a sub-family of `parentId`; two levels, no more (ART-15). It goes last among its siblings. */
export const createFamily = verb("article.write", async (ctx, input: FamilyInput) => {
  const families = await allFamilies(ctx);
  const parent = families.find((f) => f.id === input.parentId);
  if (input.parentId && !parent) throw refused(problem("family-gone", "parentId"));
  if (parent?.parentId) throw refused(problem("family-too-deep", "parentId"));
  const siblings = families.filter((f) => f.parentId === input.parentId);
  if (siblings.some((f) => f.name.toLowerCase() === input.name.toLowerCase()))
    throw refused(problem("family-name-taken", "name"));
  const id = ctx.newId();
  const position = Math.max(0, ...siblings.map((f) => f.position)) + 1;
  await ctx.commit({
    guards: [freeFamilyName(input.name, input.parentId, id)],
    writes: [ctx.db.insert(articleFamily).values({ id, ...input, position, version: 1 })],
    change: { kind: "article-family", id, action: "created", after: { ...input } },
    event: { name: "changed", subjectId: id, topics: ["articles"] },
  });
  return { id, name: input.name };
});
