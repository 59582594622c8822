import type { ListName } from "~/domain/lists/column";
import { verb } from "../context.server";
import { askedOf, type ListRow, read, rowOf } from "./asked";
import { rowsAsked } from "./query";

/** As many rows as a window asks for at once. */
export const MOST_ROWS = 200;

/** These rows of a list, by their numbers, with the columns that the address shows; those that are gone are not there. */
export const listRows = verb(
  "client.read",
  async (ctx, list: ListName, query: URLSearchParams, numbers: readonly number[]): Promise<ListRow[]> => {
    const asked = await askedOf(ctx, list, query);
    const [rows = []] = await read(ctx, [rowsAsked(asked, numbers.slice(0, MOST_ROWS))]);
    const byNumber = new Map(rows.map((raw) => [Number(raw.n), rowOf(asked.shape, raw)]));
    return numbers.flatMap((n) => byNumber.get(n) ?? []);
  },
);
