import { statement } from "~/db/batch";
import type { ListName } from "~/domain/lists/column";
import type { Ctx } from "../context.server";
import { read } from "./asked";
import type { Offered } from "./offered";
import { choicesOf, peopleOf } from "./settable";

/** Out of sight: nothing is planned for them. As SQL on the client. */
export const AWAY =
  "(client.merged_into_id is not null or client.erased_at is not null or client.status_id in (select id from choice where list = 'client-status' and semantics ->> '$.bin' = 1))";

const asked = "in (select value from json_each(?))";
/** What an action hangs on, by list: a client, or an ouvrage of theirs. */
const FROM: Partial<Record<ListName, string>> = {
  clients: `null as ouvrageId from client where client.rowid ${asked}`,
  ouvrages: `ouvrage.id as ouvrageId from ouvrage join client on client.id = ouvrage.client_id where ouvrage.rowid ${asked}`,
};

export interface Target {
  clientId: string;
  ouvrageId: string | null;
  /** Who follows the client, if they still have an account. */
  followerId: string | null;
  away: boolean;
}

/** Clients and ouvrages by their numbers in the list; null where a list has nothing to plan for. */
export async function targetsOf(
  ctx: Ctx,
  list: ListName,
  numbers: readonly number[],
): Promise<Target[] | null> {
  const from = FROM[list];
  if (!from) return null;
  const [rows = []] = await read(ctx, [
    statement(
      `select client.id as clientId, (select id from user where id = client.followed_by and disabled_at is null) as followerId, ${AWAY} as away, ${from}`,
      JSON.stringify(numbers),
    ),
  ]);
  const named = (cell: unknown) => (cell === null ? null : String(cell));
  return rows.map((row) => ({
    clientId: String(row.clientId),
    ouvrageId: named(row.ouvrageId),
    followerId: named(row.followerId),
    away: Number(row.away) === 1,
  }));
}

/** What one chooses from to plan something for rows of this list; null for who may not, or where nothing is planned. */
export function planningOf(ctx: Ctx, list: ListName, offered: Offered) {
  if (!FROM[list] || !ctx.can("action.write")) return null;
  const [types, people] = [choicesOf(offered, "action-type"), peopleOf(offered)];
  return {
    types: offered.choices.flatMap(({ id, label }) => (types.includes(id) ? [{ value: id, label }] : [])),
    people: offered.people.flatMap(({ id, name }) =>
      people.includes(id) ? [{ value: id, label: name }] : [],
    ),
  };
}
