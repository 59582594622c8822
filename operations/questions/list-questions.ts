import { and, asc, eq } from "drizzle-orm";
import { question } from "~/db/schema/questions";
import { choice } from "~/db/schema/settings";
import type { Subject } from "~/domain/questions/question";
import { verb } from "../context.server";
import { EXPORT_RIGHTS } from "./export-rights";

/** Every question of a subject in order, those taken out too, with the names of the types of ouvrage they are for. */
export const listQuestions = verb("company.read", async (ctx, subject: Subject) => {
  const [rows, types] = await ctx.db.batch([
    ctx.db
      .select()
      .from(question)
      .where(eq(question.subject, subject))
      .orderBy(asc(question.position), asc(question.id)),
    ctx.db
      .select({ id: choice.id, label: choice.label })
      .from(choice)
      .where(and(eq(choice.list, "ouvrage-type"))),
  ]);
  return {
    questions: rows.map(({ archivedAt, ...row }) => ({ ...row, archived: archivedAt !== null })),
    types: subject === "ouvrage" ? types : [],
    mayManage: ctx.can("choice.manage"),
    mayExport: ctx.can(EXPORT_RIGHTS[subject]),
  };
});
export type ListedQuestion = Awaited<ReturnType<typeof listQuestions>>["questions"][number];
