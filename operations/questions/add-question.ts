import { question } from "~/db/schema/questions";
import type { QuestionForm } from "~/domain/questions/forms";
import { type Ctx, verb } from "../context.server";
import { once } from "../once";
import { questionEvent, questionsOf, questionsUnchanged } from "./load";
import { questionColumns } from "./question-row";

/** Adds a question after the others; one for one `sending` of the form. Throws QU1, QU2. */
export const addQuestion = verb("choice.manage", (ctx, form: QuestionForm, sending?: string) =>
  once(ctx, sending, () => added(ctx, form, sending)),
);

async function added(ctx: Ctx, form: QuestionForm, sending: string | undefined): Promise<string> {
  const others = await questionsOf(ctx, form.subject);
  const id = ctx.newId();
  const columns = questionColumns(id, form.subject, form, others);
  const position = 1 + Math.max(0, ...others.map((one) => one.position));
  await ctx.commit({
    sending,
    guards: [questionsUnchanged(form.subject, others)],
    writes: [
      ctx.db.insert(question).values({ ...columns, id, subject: form.subject, position, createdAt: ctx.now }),
    ],
    change: { kind: "question", id, action: "created", after: { label: form.label } },
    event: questionEvent(id),
  });
  return id;
}
