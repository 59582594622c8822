import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { clientAnswer, question } from "~/db/schema/questions";
import type { Answer } from "~/domain/questions/answer";
import type { Subject } from "~/domain/questions/question";
import type { Commit, Ctx } from "../context.server";
import { must } from "../guards";
import { notFound } from "../refusals";

export type QuestionRow = typeof question.$inferSelect;

/** The questions of a subject that are still asked, in their order; a query for a batch that asks more. */
export const questionsOf = (ctx: Ctx, subject: Subject) =>
  ctx.db
    .select()
    .from(question)
    .where(and(eq(question.subject, subject), isNull(question.archivedAt)))
    .orderBy(asc(question.position), asc(question.id));

/** What is answered about a client; a query for a batch that asks more. */
export const answersOf = (ctx: Ctx, clientId: string) =>
  ctx.db.select().from(clientAnswer).where(eq(clientAnswer.clientId, clientId));

export const answersById = (rows: (typeof clientAnswer.$inferSelect)[]): Map<string, Answer> =>
  new Map(rows.map(({ questionId, chosen, written }) => [questionId, { chosen, written }]));

/** One question, taken out or not. */
export async function loadQuestion(ctx: Ctx, id: string): Promise<QuestionRow> {
  const [row] = await ctx.db.select().from(question).where(eq(question.id, id)).limit(1);
  if (!row) throw notFound("question");
  return row;
}

/** The questions are still those that the rules were asked about: two changes at once can't make a chain that loops. */
export const questionsUnchanged = (subject: Subject, rows: readonly QuestionRow[]) => {
  const seen = rows
    .map((row) => `${row.id}:${row.version}`)
    .toSorted()
    .join("|");
  return must(
    "questions unchanged",
    sql`coalesce((select group_concat(entry, '|') from (select id || ':' || version as entry from question where subject = ${subject} and archived_at is null order by 1)), '') = ${seen}`,
  );
};

/** Pages that show questions or their answers. */
export const questionEvent = (id: string): Commit["event"] => ({
  name: "changed",
  subjectId: id,
  topics: ["questions"],
});
