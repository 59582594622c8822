import { type Statement, statement } from "~/db/batch";
import { columnsOf, keyOf, type Place } from "./places";

/** Rows that both records hold: the lost one's, and its twin at the kept one. Ids. */
export type Twin = [lost: string, kept: string];

/** Addresses, phones and people of the lost file keep their order behind those of the kept one. */
export const BEHIND = 1000;

/** D1 takes 32 arguments a function: rows are built by pieces. */
const PIECE = 15;

/** The key of a row in words: its id, or its columns as JSON; without the column that moves. */
export function keyWords(table: string, without = ""): string {
  const columns = keyOf(table).filter((column) => column !== without);
  if (columns.length === 0) return "''";
  return columns.length === 1
    ? `"${table}"."${columns[0]}"`
    : `json_array(${columns.map((column) => `"${table}"."${column}"`).join(", ")})`;
}

function rowWords(table: string): string {
  const columns = columnsOf(table);
  const pieces: string[] = [];
  for (let i = 0; i < columns.length; i += PIECE)
    pieces.push(
      `json_object(${columns
        .slice(i, i + PIECE)
        .map((column) => `'${column}', "${table}"."${column}"`)
        .join(", ")})`,
    );
  return pieces.reduce((all, piece) => `json_patch(${all}, ${piece})`);
}

const nameOf = ({ table, column }: Place) => `${table}.${column}`;
const alsoOnly = ({ only }: Place) => (only ? ` and ${only}` : "");

/** Turns every reference in this column from one record to another, and remembers which (MG3, MG4). */
export function moved(mergeId: string, place: Place, from: string, to: string): Statement[] {
  const { table, column } = place;
  return [
    statement(
      `insert into merge_move (merge_id, place, key, from_value, to_value)
       select ?1, ?2, ${keyWords(table, column)}, ?3, ?4 from "${table}" where "${column}" = ?3${alsoOnly(place)}`,
      mergeId,
      nameOf(place),
      from,
      to,
    ),
    statement(`update "${table}" set "${column}" = ?2 where "${column}" = ?1${alsoOnly(place)}`, from, to),
  ];
}

/** The same for rows that are twins, all at once: what named the lost one names its twin. */
export function movedTwins(mergeId: string, place: Place, twins: readonly Twin[]): Statement[] {
  if (twins.length === 0) return [];
  const { table, column } = place;
  const pairs = JSON.stringify(twins);
  return [
    statement(
      `insert into merge_move (merge_id, place, key, from_value, to_value)
       select ?1, ?2, ${keyWords(table, column)}, twin.value ->> 0, twin.value ->> 1
       from json_each(?3) twin join "${table}" on "${table}"."${column}" = twin.value ->> 0${alsoOnly(place)}`,
      mergeId,
      nameOf(place),
      pairs,
    ),
    statement(
      `update "${table}" set "${column}" = (select value ->> 1 from json_each(?1) where value ->> 0 = "${table}"."${column}")
       where "${column}" in (select value ->> 0 from json_each(?1))${alsoOnly(place)}`,
      pairs,
    ),
  ];
}

/** Takes rows away and remembers them whole (MG4). `where` is SQL over the table, with ?2 for its one value. */
export function dropped(mergeId: string, table: string, where: string, value: string): Statement[] {
  return [
    statement(
      `insert into merge_drop (merge_id, from_table, key, row)
       select ?1, '${table}', ${keyWords(table)}, ${rowWords(table)} from "${table}" where ${where}`,
      mergeId,
      value,
    ),
    statement(`delete from "${table}" where ${where.replaceAll("?2", "?1")}`, value),
  ];
}

/** Puts back what `dropped` took. */
export function restored(mergeId: string, table: string): Statement {
  const columns = columnsOf(table);
  return statement(
    `insert into "${table}" (${columns.map((column) => `"${column}"`).join(", ")})
     select ${columns.map((column) => `row ->> '$.${column}'`).join(", ")} from merge_drop where merge_id = ?1 and from_table = '${table}'`,
    mergeId,
  );
}

/** Turns back what still points where the merge turned it; what was turned elsewhere since stays there (MG4). */
export function movedBack(mergeId: string, place: Place, to: string | null): Statement {
  const { table, column } = place;
  const key = keyWords(table, column);
  const note = `from merge_move where merge_id = ?1 and place = ?2`;
  return statement(
    `update "${table}" set "${column}" = (select from_value ${note} and key = ${key})
     where ${to === null ? "" : `"${column}" = ?3 and `}${key} in (select key ${note})
       and "${column}" = (select to_value ${note} and key = ${key})`,
    mergeId,
    nameOf(place),
    ...(to === null ? [] : [to]),
  );
}
