import { asc, eq } from "drizzle-orm";
import { question } from "~/db/schema/questions";
import type { Subject } from "~/domain/questions/question";
import { verb } from "../context.server";

/** Every question of a subject in order, those taken out too. */
export const listQuestions = verb("company.read", async (ctx, subject: Subject) => {
  const rows = await ctx.db
    .select()
    .from(question)
    .where(eq(question.subject, subject))
    .orderBy(asc(question.position), asc(question.id));
  return {
    questions: rows.map(({ archivedAt, ...row }) => ({ ...row, archived: archivedAt !== null })),
    mayManage: ctx.can("choice.manage"),
  };
});
export type ListedQuestion = Awaited<ReturnType<typeof listQuestions>>["questions"][number];
