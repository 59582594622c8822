import { bulkInsert, type Statement, statement } from "~/db/batch";
import { searchDoc } from "~/db/schema/search";

type Row = typeof searchDoc.$inferInsert;

/**
 * Replaces the search rows of many records of one kind. They are deleted first: an "insert or replace" would skip
 * the delete trigger that keeps the FTS tables in step.
 */
export function searchRewritten(kind: Row["kind"], rows: Row[]): Statement[] {
  if (rows.length === 0) return [];
  return [
    ...searchForgotten(
      kind,
      rows.map((row) => row.subjectId),
    ),
    ...bulkInsert(searchDoc, rows),
  ];
}

/** Many records of one kind can no longer be found. */
export const searchForgotten = (kind: Row["kind"], ids: readonly string[]): Statement[] =>
  ids.length === 0
    ? []
    : [
        statement(
          "delete from search_doc where kind = ? and subject_id in (select value from json_each(?))",
          kind,
          JSON.stringify(ids),
        ),
      ];
