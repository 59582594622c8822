import { prepared, type Statement } from "~/db/batch";
import type { Ctx } from "../context.server";

/** One question of the home page: what it asks, and what its rows say. All of them are asked in one batch. */
export interface Question<Answer> {
  asks: Statement[];
  /** The rows of each statement, in their order. */
  reads: (...rows: Row[][]) => Answer;
}

/** Columns by name, as the base gives them. */
export type Row = Record<string, string | number | null>;

/** The answers to these questions, read in one batch. */
export async function answers<Asked extends Record<string, Question<unknown> | null>>(
  ctx: Ctx,
  asked: Asked,
): Promise<{
  [K in keyof Asked]: Asked[K] extends Question<infer Answer> ? Answer : AnswerOrNull<Asked[K]>;
}> {
  const statements = Object.values(asked).flatMap((question) => question?.asks ?? []);
  const results = await ctx.env.DB.batch<Row>(prepared(ctx.env.DB, statements));
  let place = 0;
  const read = Object.entries(asked).map(([name, question]) => {
    if (question === null) return [name, null];
    const rows = question.asks.map(() => results[place++]?.results ?? []);
    return [name, question.reads(...rows)];
  });
  return Object.fromEntries(read);
}

type AnswerOrNull<Q> = Q extends Question<infer Answer> ? Answer : null;

export const text = (value: string | number | null | undefined): string => String(value ?? "");
export const number = (value: string | number | null | undefined): number => Number(value ?? 0);
