import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { articleAnswer, ouvrageAnswer, question } from "~/db/schema/questions";
import type { Ctx } from "../context.server";

/** What is answered about an ouvrage or an article, in the order of the questions; a query for a batch that asks more. */
export function answersTold(ctx: Ctx, subject: "ouvrage" | "article", id: string) {
  const of = (table: typeof ouvrageAnswer) =>
    ctx.db
      .select({
        id: question.id,
        section: question.section,
        label: question.label,
        words: table.words,
        fileId: table.fileId,
      })
      .from(table)
      .innerJoin(question, eq(question.id, table.questionId));
  return subject === "ouvrage"
    ? of(ouvrageAnswer)
        .where(and(eq(ouvrageAnswer.ouvrageId, id), isNull(question.archivedAt), ne(ouvrageAnswer.words, "")))
        .orderBy(asc(question.position))
    : of(articleAnswer as never)
        .where(and(eq(articleAnswer.articleId, id), isNull(question.archivedAt), ne(articleAnswer.words, "")))
        .orderBy(asc(question.position));
}
