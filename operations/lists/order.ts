import type { Ctx } from "../context.server";
import { read } from "./asked";
import type { Asked } from "./narrowing";
import { countAsked, orderAsked } from "./query";

/** Rows chosen in a list, by their numbers: these, or all that it keeps but these. */
export interface Chosen {
  all: boolean;
  numbers: readonly number[];
}

/** The numbers of all rows of a list, in its order. */
export async function orderOf(ctx: Ctx, asked: Asked): Promise<number[]> {
  const [[counted] = []] = await read(ctx, [countAsked(asked)]);
  const [parts = []] = await read(ctx, [orderAsked(asked, Number(counted?.n ?? 0))]);
  return parts.flatMap(({ part }) => (part === null ? [] : String(part).split(",").map(Number)));
}

/** Those that were chosen, in the order of the list; what it does not keep any more is left out. */
export async function chosenOf(ctx: Ctx, asked: Asked, { all, numbers }: Chosen): Promise<number[]> {
  const named = new Set(numbers);
  return (await orderOf(ctx, asked)).filter((n) => named.has(n) !== all);
}
