import { sql } from "drizzle-orm";
import { statement } from "~/db/batch";
import { article } from "~/db/schema/articles";
import { verb } from "../context.server";
import { loadArticle } from "./load";
import { articleTopics, freeReference } from "./writes";

/** A compound's copy is made of the same. */
const COMPOSITION = [
  "insert into compound (article_id, priced, printed, version) select ?1, priced, printed, 1 from compound where article_id = ?2",
  "insert into compound_dimension (article_id, position, name, label, unit, formula, initial, least, most) select ?1, position, name, label, unit, formula, initial, least, most from compound_dimension where article_id = ?2",
  "insert into compound_line (article_id, position, component_id, quantity, waste_bp, note, given) select ?1, position, component_id, quantity, waste_bp, note, given from compound_line where article_id = ?2",
];

/** A copy under the next free reference ("POSE-H-2"), to be adjusted. The EAN belongs to the original alone. */
export const duplicateArticle = verb("article.write", async (ctx, id: string) => {
  const original = await loadArticle(ctx, id);
  const stem = original.reference.slice(0, 36);
  const taken = new Set(
    (
      await ctx.db
        .select({ reference: sql<string>`lower(${article.reference})` })
        .from(article)
        .where(sql`substr(lower(${article.reference}), 1, ${stem.length + 1}) = lower(${`${stem}-`})`)
    ).map((row) => row.reference),
  );
  let copy = 2;
  while (taken.has(`${stem}-${copy}`.toLowerCase())) copy++;
  const row = {
    ...original,
    id: ctx.newId(),
    reference: `${stem}-${copy}`,
    ean: "",
    archivedAt: null,
    createdAt: ctx.now,
    updatedAt: ctx.now,
    version: 1,
  };
  await ctx.commit({
    guards: [freeReference(row.reference, row.id)],
    writes: [
      ctx.db.insert(article).values(row),
      // What is known of it holds for its copy, but for files, which are the original's own.
      statement(
        "insert into article_answer (article_id, question_id, chosen, written, words) select ?1, question_id, chosen, written, words from article_answer where article_id = ?2 and file_id is null",
        row.id,
        id,
      ),
      ...COMPOSITION.map((copied) => statement(copied, row.id, id)),
    ],
    change: { kind: "article", id: row.id, action: "created", after: { copyOf: original.reference } },
    event: { name: "changed", subjectId: row.id, topics: articleTopics(row.id) },
  });
  return { id: row.id, reference: row.reference };
});
