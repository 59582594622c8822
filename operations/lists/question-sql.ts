import { type SQL, sql } from "drizzle-orm";
import type { ListColumn } from "~/domain/lists/column";
import { questionOf } from "~/domain/lists/questions";
import type { ColumnSql } from "./source";

/**
 * How the base holds the answers of a subject: a row a question. The cell is what its type compares: words for words,
 * a number for a number, a day for a day, choices as JSON, 1 for a tick.
 */
export const answerSql =
  (table: string, owner: string, id: SQL) =>
  ({ key, type }: ListColumn): ColumnSql | undefined => {
    const questionId = questionOf(key);
    if (questionId === null) return undefined;
    const held =
      type === "number"
        ? sql`cast(nullif(written, '') as real)`
        : type === "day"
          ? sql`written`
          : type === "ticks"
            ? sql`chosen`
            : type === "yes"
              ? sql`(chosen <> '[]')`
              : sql`words`;
    const rows = (what: SQL) =>
      sql`(select ${what} from ${sql.raw(table)} where ${sql.raw(owner)} = ${id} and question_id = ${questionId})`;
    const cell = rows(type === "ticks" ? sql`words` : held);
    return {
      cell,
      among: (test) =>
        sql`${id} in (select ${sql.raw(owner)} from ${sql.raw(table)} where question_id = ${questionId} and ${test(held)})`,
      order: [
        type === "number" || type === "yes" ? sql`coalesce(${cell}, -9e15)` : sql`coalesce(${cell}, '')`,
      ],
    };
  };
