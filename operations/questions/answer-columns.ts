import { inIds } from "~/db/batch";
import { clientAnswer } from "~/db/schema/questions";
import type { Ctx } from "../context.server";
import { questionsOf } from "./load";

export interface AnswerColumns {
  headings: string[];
  /** The cells of these clients, a list each in the order of the headings; a client without answers has none. */
  cellsOf(clientIds: string[]): Promise<Map<string, string[]>>;
}

/** A column for each question that the company asks, for exports (CRM-12, DAT-02). */
export async function answerColumns(ctx: Ctx): Promise<AnswerColumns> {
  const questions = await questionsOf(ctx, "client");
  const at = new Map(questions.map(({ id, type }, column) => [id, { column, number: type === "number" }]));
  return {
    headings: questions.map((one) => one.label),
    async cellsOf(clientIds) {
      const found = new Map<string, string[]>();
      if (questions.length === 0 || clientIds.length === 0) return found;
      const rows = await ctx.db
        .select({
          clientId: clientAnswer.clientId,
          questionId: clientAnswer.questionId,
          words: clientAnswer.words,
        })
        .from(clientAnswer)
        .where(inIds(clientAnswer.clientId, clientIds));
      for (const { clientId, questionId, words } of rows) {
        const place = at.get(questionId);
        if (!place) continue;
        const cells = found.get(clientId) ?? questions.map(() => "");
        // A spreadsheet takes "1 240,5" for words.
        cells[place.column] = place.number ? words.replaceAll("\u202f", "") : words;
        found.set(clientId, cells);
      }
      return found;
    },
  };
}
