import { eq } from "drizzle-orm";
import { question } from "~/db/schema/questions";
import { questionProblems } from "~/domain/questions/question";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { refused } from "../refusals";
import { loadQuestion, questionEvent, questionsOf, questionsUnchanged } from "./load";

/** Asks again a question that was taken out, with the answers it had. Throws QU2 where what it depends on is gone. */
export const restoreQuestion = verb("choice.manage", async (ctx, id: string): Promise<void> => {
  const row = await loadQuestion(ctx, id);
  if (row.archivedAt === null) return;
  const others = await questionsOf(ctx, row.subject);
  const problems = questionProblems(row, [...others, row]);
  if (problems.length > 0) throw refused(...problems.map(({ code }) => ({ code })));
  await ctx.commit({
    guards: [questionsUnchanged(row.subject, others), unchanged(question, id, row.version)],
    writes: [
      ctx.db
        .update(question)
        .set({ archivedAt: null, version: row.version + 1 })
        .where(eq(question.id, id)),
    ],
    change: { kind: "question", id, action: "restored", after: { label: row.label } },
    event: questionEvent(id),
  });
});
