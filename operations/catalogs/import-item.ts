import { eq } from "drizzle-orm";
import { article } from "~/db/schema/articles";
import type { ImportChoice } from "~/domain/catalogs/forms";
import { changesOf, freeAmong, newArticleOf } from "~/domain/catalogs/taking";
import type { ArticleRow } from "../articles/load";
import { offered } from "../articles/offered";
import { articleTopics, difference, freeReference } from "../articles/writes";
import { type Ctx, verb } from "../context.server";
import { unchanged } from "../guards";
import { orMade } from "../once";
import { conditionOf, type ItemRow } from "./items";
import { articleOfItem, choiceOf, likeReferences, loadItem, takenOf, vatOf } from "./load";
import { loadTerms, type Terms } from "./terms";
import { filing, linking, remembering, unlinked } from "./writes";

/**
 * Takes an item of a catalogue into the base: a new article, or the one that it already is, changed as the choice says
 * (as last time where none is given). Answers the article as a line of that client's document takes it.
 */
export const importItem = verb(
  "article.write",
  async (ctx, itemId: number, chosen?: ImportChoice, clientId?: string) => {
    const [terms, choice] = await Promise.all([loadTerms(ctx), chosen ?? choiceOf(ctx)]);
    const row = await loadItem(ctx, itemId, terms);
    const before = await articleOfItem(ctx, row);
    const id = before
      ? await updated(ctx, before, row, terms, choice)
      : await orMade(
          () => created(ctx, row, terms, choice),
          async () => (await articleOfItem(ctx, row))?.id ?? null,
        );
    const [taken] = await offered(ctx, [id], clientId);
    return { article: taken, isNew: before === null };
  },
);

async function created(ctx: Ctx, row: ItemRow, terms: Terms, choice: ImportChoice): Promise<string> {
  const id = ctx.newId();
  const item = takenOf(row, terms);
  const made = newArticleOf(item, choice, conditionOf(row, terms), vatOf(row));
  const reference = freeAmong(made.reference, await likeReferences(ctx, made.reference));
  const filed = await filing(ctx, item, choice);
  const priced = made.salePrice !== null || made.purchasePrice !== null;
  await ctx.commit({
    guards: [freeReference(reference, id), unlinked(row, id), ...filed.guards],
    writes: [
      ...filed.writes,
      ctx.db.insert(article).values({
        id,
        ...made,
        reference,
        familyId: filed.familyId ?? null,
        priceChangedAt: priced ? ctx.now : null,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      }),
      linking(ctx, id, row, item),
      ...remembering(ctx, choice),
    ],
    change: {
      kind: "article",
      id,
      action: "created",
      after: { reference, label: made.label, supplier: row.supplier },
    },
    event: { name: "changed", subjectId: id, topics: articleTopics(id) },
  });
  return id;
}

async function updated(ctx: Ctx, before: ArticleRow, row: ItemRow, terms: Terms, choice: ImportChoice) {
  const item = takenOf(row, terms);
  const filed = await filing(ctx, item, choice);
  const changes = {
    ...changesOf(before, item, choice, conditionOf(row, terms)),
    ...(filed.familyId === undefined ? {} : { familyId: filed.familyId }),
  };
  const priced = "purchasePrice" in changes ? { priceChangedAt: ctx.now } : {};
  await ctx.commit({
    guards: [unchanged(article, before.id, before.version), unlinked(row, before.id), ...filed.guards],
    writes: [
      ...filed.writes,
      ctx.db
        .update(article)
        .set({ ...changes, ...priced, archivedAt: null, updatedAt: ctx.now, version: before.version + 1 })
        .where(eq(article.id, before.id)),
      linking(ctx, before.id, row, item),
      ...remembering(ctx, choice),
    ],
    change: { kind: "article", id: before.id, action: "updated", ...difference(before, changes) },
    event: { name: "changed", subjectId: before.id, topics: articleTopics(before.id) },
  });
  return before.id;
}
