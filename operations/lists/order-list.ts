import type { ListName } from "~/domain/lists/column";
import { verb } from "../context.server";
import { askedOf } from "./asked";
import { orderOf } from "./order";

/** The numbers of all rows of a list in their order, "12,5,7": what a window is cut from, wherever one scrolls to. */
export const orderList = verb(
  "client.read",
  async (ctx, list: ListName, query: URLSearchParams): Promise<string> =>
    (await orderOf(ctx, await askedOf(ctx, list, query))).join(","),
);
