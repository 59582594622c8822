import { eq } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { bulkInsert, type Statement, statement } from "~/db/batch";
import { articleAnswer, clientAnswer, ouvrageAnswer } from "~/db/schema/questions";
import type { Subject } from "~/domain/questions/question";
import type { Ctx } from "../context.server";

/** An answer as the base keeps it, whatever it is about. */
export interface AnswerRow {
  questionId: string;
  chosen: string[];
  written: string;
  fileId: string | null;
  words: string;
}

/** Where the answers of each subject lie: three tables of one shape. */
export const STORES = {
  client: { table: clientAnswer, name: "client_answer", column: "client_id", key: "clientId" },
  ouvrage: { table: ouvrageAnswer, name: "ouvrage_answer", column: "ouvrage_id", key: "ouvrageId" },
  article: { table: articleAnswer, name: "article_answer", column: "article_id", key: "articleId" },
} as const satisfies Record<Subject, { table: SQLiteTable; name: string; column: string; key: string }>;

const columnsOf = ({ questionId, chosen, written, fileId, words }: typeof clientAnswer) => ({
  questionId,
  chosen,
  written,
  fileId,
  words,
});
const ofClient = (ctx: Ctx, id: string) =>
  ctx.db.select(columnsOf(clientAnswer)).from(clientAnswer).where(eq(clientAnswer.clientId, id));

/** What is answered about one client, ouvrage or article; a query for a batch that asks more. */
export function answersOf(ctx: Ctx, subject: Subject, id: string): ReturnType<typeof ofClient> {
  if (subject === "client") return ofClient(ctx, id);
  const asked =
    subject === "ouvrage"
      ? ctx.db
          .select(columnsOf(ouvrageAnswer as never))
          .from(ouvrageAnswer)
          .where(eq(ouvrageAnswer.ouvrageId, id))
      : ctx.db
          .select(columnsOf(articleAnswer as never))
          .from(articleAnswer)
          .where(eq(articleAnswer.articleId, id));
  return asked as unknown as ReturnType<typeof ofClient>;
}

/** Answers that take the place of those to the same questions; the others stay as they are. */
export function answersWritten(
  subject: Subject,
  id: string,
  questionIds: readonly string[],
  rows: readonly AnswerRow[],
): Statement[] {
  const { table, name, column, key } = STORES[subject];
  if (questionIds.length === 0) return [];
  return [
    statement(
      `delete from ${name} where ${column} = ? and question_id in (select value from json_each(?))`,
      id,
      JSON.stringify(questionIds),
    ),
    ...bulkInsert(table as typeof clientAnswer, rows.map((row) => ({ ...row, [key]: id })) as never),
  ];
}
