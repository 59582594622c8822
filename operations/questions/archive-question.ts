import { eq } from "drizzle-orm";
import { question } from "~/db/schema/questions";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { loadQuestion, questionEvent } from "./load";

/** Takes a question out: it is not asked any more, its answers stay (QU7). */
export const archiveQuestion = verb("choice.manage", async (ctx, id: string): Promise<void> => {
  const row = await loadQuestion(ctx, id);
  if (row.archivedAt !== null) return;
  await ctx.commit({
    guards: [unchanged(question, id, row.version)],
    writes: [
      ctx.db
        .update(question)
        .set({ archivedAt: ctx.now, version: row.version + 1 })
        .where(eq(question.id, id)),
    ],
    change: { kind: "question", id, action: "archived", after: { label: row.label } },
    event: questionEvent(id),
  });
});
