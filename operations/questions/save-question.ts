import { eq } from "drizzle-orm";
import { question } from "~/db/schema/questions";
import type { QuestionEditForm } from "~/domain/questions/forms";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { changedOnly } from "../settings/changed-only";
import { loadQuestion, questionEvent, questionsOf, questionsUnchanged } from "./load";
import { questionColumns } from "./question-row";

/** Changes a question; answers given before stay as they were written. Throws QU1, QU2; a stale form is a conflict. */
export const saveQuestion = verb("choice.manage", async (ctx, id: string, form: QuestionEditForm) => {
  const row = await loadQuestion(ctx, id);
  const others = await questionsOf(ctx, row.subject);
  const columns = questionColumns(id, form, others);
  const change = changedOnly(row, columns);
  if (!change) return;
  await ctx.commit({
    guards: [questionsUnchanged(row.subject, others), unchanged(question, id, form.version)],
    writes: [
      ctx.db
        .update(question)
        .set({ ...columns, version: form.version + 1 })
        .where(eq(question.id, id)),
    ],
    change: { kind: "question", id, action: "changed", ...change },
    event: questionEvent(id),
  });
});
