import { eq } from "drizzle-orm";
import { bulkInsert, type Statement } from "~/db/batch";
import { clientAnswer } from "~/db/schema/questions";
import { answered, answerWords, type Posted } from "~/domain/questions/answer";
import type { Ctx } from "../context.server";
import { refused } from "../refusals";
import { answersById, answersOf, questionsOf } from "./load";

export interface Answering {
  writes: Statement[];
  /** What differs, by the label of the question, for the audit. */
  before: Record<string, string>;
  after: Record<string, string>;
}

/** What a form answers about a client: its writes for the commit. Refuses wrong and missing answers at their fields (QU4, QU5). */
export async function answering(ctx: Ctx, clientId: string, posted: Posted | undefined): Promise<Answering> {
  const [questions, rows] = await ctx.db.batch([questionsOf(ctx, "client"), answersOf(ctx, clientId)]);
  const same = { writes: [], before: {}, after: {} };
  if (!posted) return same;
  const { answers, problems } = answered(questions, answersById(rows), posted);
  if (problems.length > 0) throw refused(...problems);
  const kept = new Map(rows.map((row) => [row.questionId, row.words]));
  const byId = new Map(questions.map((one) => [one.id, one]));
  const now = [...answers].map(([questionId, answer]) => {
    const question = byId.get(questionId);
    // Of a question taken out, the answer stays as it is (QU7).
    const words = question ? answerWords(question, answer) : (kept.get(questionId) ?? "");
    return { clientId, questionId, ...answer, words };
  });
  const words = new Map(now.map((row) => [row.questionId, row.words]));
  const changed = questions.filter(({ id }) => (kept.get(id) ?? "") !== (words.get(id) ?? ""));
  if (changed.length === 0) return same;
  const told = (from: Map<string, string>) =>
    Object.fromEntries(changed.map(({ id, label }) => [label, from.get(id) ?? ""]));
  return {
    writes: [
      ctx.db.delete(clientAnswer).where(eq(clientAnswer.clientId, clientId)),
      ...bulkInsert(clientAnswer, now),
    ],
    before: told(kept),
    after: told(words),
  };
}
