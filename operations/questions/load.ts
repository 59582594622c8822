import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { question } from "~/db/schema/questions";
import type { Answer } from "~/domain/questions/answer";
import type { Subject } from "~/domain/questions/question";
import type { Commit, Ctx } from "../context.server";
import { must } from "../guards";
import { notFound } from "../refusals";
import type { AnswerRow } from "./stores";

export type QuestionRow = typeof question.$inferSelect;

/** The questions of a subject that are still asked, in their order; a query for a batch that asks more. */
export const questionsOf = (ctx: Ctx, subject: Subject) =>
  ctx.db
    .select()
    .from(question)
    .where(and(eq(question.subject, subject), isNull(question.archivedAt)))
    .orderBy(asc(question.position), asc(question.id));

/** Those that the company wants asked from the start; a mandatory one always is, one answered by a file never (QU9). */
export const atCreation = (questions: readonly QuestionRow[]) =>
  questions.filter((one) => (one.atCreation || one.required) && one.type !== "file");

/** Answers by question; one whose file lies in the bin is none (QU9). */
export const answersById = (rows: readonly AnswerRow[]): Map<string, Answer> =>
  new Map(
    rows
      .filter((row) => row.fileId === null || row.words !== "")
      .map(({ questionId, chosen, written, fileId }) => [questionId, { chosen, written: fileId ?? written }]),
  );

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
