import { eq } from "drizzle-orm";
import { question } from "~/db/schema/questions";
import type { QuestionEditForm } from "~/domain/questions/forms";
import type { Subject } from "~/domain/questions/question";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { changedOnly } from "../settings/changed-only";
import { answersConverted } from "./converted";
import { loadQuestion, questionEvent, questionsOf, questionsUnchanged } from "./load";
import { questionColumns } from "./question-row";

/**
 * Changes a question. Answers given before stay as they were written, or are read as its new type says (QU10). Throws
 * QU1, QU2, and answers that can't be read; a stale form is a conflict. Returns what it
 * is about.
 */
export const saveQuestion = verb(
  "choice.manage",
  async (ctx, id: string, form: QuestionEditForm): Promise<Subject> => {
    const row = await loadQuestion(ctx, id);
    const others = await questionsOf(ctx, row.subject);
    const columns = questionColumns(id, row.subject, form, others);
    const change = changedOnly(row, columns);
    if (!change) return row.subject;
    await ctx.commit({
      guards: [questionsUnchanged(row.subject, others), unchanged(question, id, form.version)],
      writes: [
        ctx.db
          .update(question)
          .set({ ...columns, version: form.version + 1 })
          .where(eq(question.id, id)),
        ...(await answersConverted(ctx, row, { id, ...columns })),
      ],
      change: { kind: "question", id, action: "changed", ...change },
      event: questionEvent(id),
    });
    return row.subject;
  },
);
