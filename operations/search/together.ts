import { type Statement, statement } from "~/db/batch";

/**
 * Writes of one batch whose things the search reads again together at its end, instead of one by one: for thousands
 * of rows at once. The pause that it makes ends in the same batch.
 */
export const foundTogether = (writes: Statement[]): Statement[] => [
  statement("insert into search_paused (depth) values (1)"),
  ...writes,
  statement("delete from search_paused"),
];
