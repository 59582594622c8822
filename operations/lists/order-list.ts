import type { ListName } from "~/domain/lists/column";
import { verb } from "../context.server";
import { askedOf, read } from "./asked";
import { countAsked, orderAsked } from "./query";

/** The numbers of all rows of a list in their order, "12,5,7": what a window is cut from, wherever one scrolls to. */
export const orderList = verb(
  "client.read",
  async (ctx, list: ListName, query: URLSearchParams): Promise<string> => {
    const asked = await askedOf(ctx, list, query);
    const [[counted] = []] = await read(ctx, [countAsked(asked)]);
    const [parts = []] = await read(ctx, [orderAsked(asked, Number(counted?.n ?? 0))]);
    return parts.flatMap(({ part }) => (part === null ? [] : [String(part)])).join(",");
  },
);
