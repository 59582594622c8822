import { sql } from "drizzle-orm";
import { type Statement, statement } from "~/db/batch";
import { problem } from "~/domain/problem";
import { answerWords } from "~/domain/questions/answer";
import { converted, sameKind } from "~/domain/questions/convert";
import type { Question } from "~/domain/questions/question";
import type { Ctx } from "../context.server";
import { refused } from "../refusals";
import type { QuestionRow } from "./load";
import { STORES } from "./stores";

/** Different answers that are read again in one go: beyond, another question is the way. */
const MOST = 5000;

interface Group {
  chosen: string;
  written: string;
  words: string;
  n: number;
}

/**
 * The writes that read the answers of a question as its new type does (QU10); none where they can stand as they are.
 * Refuses at the type when one can't be read, and when there are too many different ones.
 */
export async function answersConverted(ctx: Ctx, from: QuestionRow, to: Question): Promise<Statement[]> {
  if (sameKind(from, to)) return [];
  const { name } = STORES[from.subject];
  const groups = await ctx.db.all<Group>(
    sql`select chosen, written, words, count(*) as n from ${sql.raw(name)} where question_id = ${from.id} group by words, written, chosen limit ${MOST + 1}`,
  );
  if (groups.length > MOST) throw refused(problem("answers-too-many", "type"));
  const read = groups.map(({ chosen, written, words, n }) => {
    const answer = converted(from, to, { chosen: JSON.parse(chosen) as string[], written });
    return { chosen, written, words, n, answer };
  });
  const lost = read.filter((one) => one.answer === null);
  if (lost.length > 0)
    throw refused(
      problem("answers-unreadable", "type", {
        count: lost.reduce((sum, one) => sum + one.n, 0),
        first: (lost[0]?.words || "un fichier").slice(0, 60),
      }),
    );
  const rows = read.flatMap(({ chosen, written, words, answer }) =>
    answer
      ? [[chosen, written, words, JSON.stringify(answer.chosen), answer.written, answerWords(to, answer)]]
      : [],
  );
  if (rows.length === 0) return [];
  return [
    statement(
      `update ${name} set chosen = r.value ->> 3, written = r.value ->> 4, words = r.value ->> 5
       from json_each(?1) as r
       where ${name}.question_id = ?2 and ${name}.words = r.value ->> 2 and ${name}.written = r.value ->> 1 and ${name}.chosen = r.value ->> 0`,
      JSON.stringify(rows),
      from.id,
    ),
  ];
}
