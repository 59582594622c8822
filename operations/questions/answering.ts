import type { Statement } from "~/db/batch";
import { answered, answerWords, asked, type Posted } from "~/domain/questions/answer";
import type { Subject } from "~/domain/questions/question";
import type { Ctx } from "../context.server";
import { refused } from "../refusals";
import { answerFilesBinned } from "./answer-files";
import { answersById, questionsOf } from "./load";
import { type AnswerRow, answersOf, answersWritten } from "./stores";

export interface Answering {
  writes: Statement[];
  /** What differs, by the label of the question, for the audit. */
  before: Record<string, string>;
  after: Record<string, string>;
}

/** Who is answered about; an ouvrage tells its type, which decides what is asked (QU8). */
export interface About {
  subject: Subject;
  id: string;
  typeId?: string;
}

/**
 * What a form answers: its writes for the commit, of the answers that change. Refuses wrong and missing ones at their
 * fields (QU4, QU5); files are given by themselves, those not asked any more go to the bin (QU9).
 */
export async function answering(
  ctx: Ctx,
  { subject, id, typeId = "" }: About,
  posted: Posted | undefined,
): Promise<Answering> {
  const [questions, rows] = await ctx.db.batch([questionsOf(ctx, subject), answersOf(ctx, subject, id)]);
  const same = { writes: [], before: {}, after: {} };
  if (!posted) return same;
  const { answers, problems } = answered(questions, answersById(rows), posted, typeId);
  if (problems.length > 0) throw refused(...problems);
  const open = new Set(asked(questions, answers, typeId).map((one) => one.id));
  const kept = new Map(rows.map((row) => [row.questionId, row]));
  // Of a question taken out, the answer stays as it is (QU7), and so does a file that is asked for.
  const now = questions.flatMap((question): AnswerRow[] => {
    const was = kept.get(question.id);
    if (question.type === "file") return was && open.has(question.id) ? [was] : [];
    const answer = answers.get(question.id);
    if (!answer) return [];
    return [{ questionId: question.id, ...answer, fileId: null, words: answerWords(question, answer) }];
  });
  const words = new Map(now.map((row) => [row.questionId, row.words]));
  const changed = questions.filter(
    (one) => kept.has(one.id) !== words.has(one.id) || kept.get(one.id)?.words !== words.get(one.id),
  );
  if (changed.length === 0) return same;
  const ids = new Set(changed.map((one) => one.id));
  const told = (of: (questionId: string) => string | undefined) =>
    Object.fromEntries(changed.map((one) => [one.label, of(one.id) ?? ""]));
  return {
    writes: [
      ...answersWritten(
        subject,
        id,
        [...ids],
        now.filter((row) => ids.has(row.questionId)),
      ),
      ...answerFilesBinned(
        ctx,
        rows.flatMap((row) => (row.fileId && ids.has(row.questionId) ? row.fileId : [])),
      ),
    ],
    before: told((questionId) => kept.get(questionId)?.words),
    after: told((questionId) => words.get(questionId)),
  };
}
