import { eq } from "drizzle-orm";
import { bulkInsert } from "~/db/batch";
import { compound, compoundDimension, compoundLine } from "~/db/schema/articles";
import { bookOf } from "~/domain/compounds/book";
import { definitionProblems, nestingProblems } from "~/domain/compounds/check";
import type { CompoundInput } from "~/domain/compounds/forms";
import { partsProblem } from "~/domain/compounds/size";
import { problem } from "~/domain/problem";
import { loadArticle } from "../articles/load";
import { articleTopics } from "../articles/writes";
import { verb } from "../context.server";
import { conflict, refused } from "../refusals";
import { sameComposition, soundNesting } from "./guards";
import { compoundVersion, levelsAbove, loadBook } from "./load";

/**
 * Says what an article is made of, the whole of it, as the person saw it at `version` (0: of nothing yet). Refuses at
 * the field what can't be read, components that are gone, that are texts, or through which it would hold itself.
 */
export const saveComposition = verb(
  "article.write",
  async (ctx, id: string, version: number, input: CompoundInput) => {
    const own = await loadArticle(ctx, id);
    if (own.type === "text") throw refused(problem("text-is-no-compound"));
    const [standing, above, book] = [
      await compoundVersion(ctx, id),
      await levelsAbove(ctx, id),
      await loadBook(ctx, [id, ...input.components.map((one) => one.articleId)]),
    ];
    if (standing !== version) throw conflict();
    const known = new Map(book.articles.map((one) => [one.id, one]));
    const problems = [
      ...definitionProblems(input),
      ...input.components.flatMap(({ articleId }, i) => {
        const found = known.get(articleId);
        if (found && found.type !== "text") return [];
        return [problem(found ? "component-is-text" : "component-gone", `components[${i}].articleId`)];
      }),
      ...nestingProblems(id, input.components, {
        above,
        components: new Map(
          book.definitions.map(([held, { components }]) => [held, components.map((one) => one.articleId)]),
        ),
      }),
    ];
    if (problems.length > 0) throw refused(...problems);
    const crowded = partsProblem(
      bookOf(book.articles, [...book.definitions.filter(([held]) => held !== id), [id, input]]),
      id,
    );
    if (crowded) throw refused(crowded);
    const before = book.definitions.find(([held]) => held === id)?.[1];
    await ctx.commit({
      guards: [sameComposition(id, version)],
      writes: [
        ...(version === 0
          ? [
              ctx.db
                .insert(compound)
                .values({ articleId: id, priced: input.priced, printed: input.printed, version: 1 }),
            ]
          : [
              ctx.db
                .update(compound)
                .set({ priced: input.priced, printed: input.printed, version: version + 1 })
                .where(eq(compound.articleId, id)),
            ]),
        ctx.db.delete(compoundDimension).where(eq(compoundDimension.articleId, id)),
        ctx.db.delete(compoundLine).where(eq(compoundLine.articleId, id)),
        ...bulkInsert(
          compoundDimension,
          input.dimensions.map((dimension, position) => ({ articleId: id, position, ...dimension })),
        ),
        ...bulkInsert(
          compoundLine,
          input.components.map(({ articleId, quantity, waste, note, given }, position) => ({
            articleId: id,
            position,
            componentId: articleId,
            quantity,
            wasteBp: waste,
            note,
            given,
          })),
        ),
        soundNesting(id),
      ],
      change: {
        kind: "article",
        id,
        action: "composed",
        before: told(before),
        after: told(input),
      },
      event: { name: "changed", subjectId: id, topics: articleTopics(id) },
    });
    return { id, version: version + 1 };
  },
);

/** What the history keeps of a composition. */
const told = (definition: CompoundInput | Parameters<typeof definitionProblems>[0] | undefined) => ({
  components: definition?.components.length ?? 0,
  dimensions: definition?.dimensions.map((one) => one.label).join(", ") ?? "",
});
