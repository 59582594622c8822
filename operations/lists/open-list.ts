import type { ListName } from "~/domain/lists/column";
import { verb } from "../context.server";
import { askedOf, read, rowOf } from "./asked";
import { planningOf } from "./planned";
import { countAsked, firstAsked } from "./query";

/** Rows that come with the page; the others when they come near the screen. */
const FIRST = 60;

/** A list as an address asks for it: its first rows, how many there are, its columns, its views. */
export const openList = verb("client.read", async (ctx, list: ListName, query: URLSearchParams) => {
  const asked = await askedOf(ctx, list, query);
  const [rows = [], [counted] = []] = await read(ctx, [firstAsked(asked, FIRST), countAsked(asked)]);
  return {
    list,
    columns: asked.columns,
    shape: asked.shape,
    text: asked.text,
    today: asked.today,
    views: asked.views,
    view: asked.view,
    firstView: asked.firstView,
    unknown: asked.unknown,
    rows: rows.map((raw) => rowOf(asked.shape, raw)),
    total: Number(counted?.n ?? 0),
    may: {
      share: ctx.can("view.share"),
      write: ctx.can("client.write"),
      merge: ctx.can("client.merge"),
      erase: ctx.can("client.erase"),
    },
    /** What this viewer may give to many rows at once. */
    settable: Object.entries(asked.source.settable).flatMap(([key, one]) =>
      ctx.can(one.permission) ? [{ key, values: one.values(asked.offered) }] : [],
    ),
    /** What something to do for many rows is chosen from (LI12). */
    planning: planningOf(ctx, list, asked.offered),
    /** Statuses of the bin, for who may put clients there and back (LI13). */
    bins:
      list === "clients" && ctx.can("client.write")
        ? asked.offered.choices.filter((row) => row.semantics?.bin).map((row) => row.id)
        : [],
  };
});
export type OpenedList = Awaited<ReturnType<typeof openList>>;
