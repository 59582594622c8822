import { prepared, type Statement } from "~/db/batch";
import type { Shape } from "~/domain/lists/address";
import type { Cell, ListColumn, ListName } from "~/domain/lists/column";
import { type ListView, shapeOf, WHOLE_LIST } from "~/domain/lists/view";
import type { Ctx } from "../context.server";
import { forbidden } from "../refusals";
import { viewerId, viewsAsked, viewsFrom } from "./load";
import type { Asked } from "./narrowing";
import { type Offered, offeredAsked } from "./offered";
import type { ListSource } from "./source";
import { SOURCES } from "./sources";

/** One row: its number in the order, where it opens, its cells as the columns come. */
export interface ListRow {
  n: number;
  id: string;
  href: string;
  cells: Cell[];
}

/** The list as its source has it. Throws forbidden. */
export function sourceOf(ctx: Ctx, list: ListName): ListSource {
  const source = SOURCES[list];
  if (!ctx.can(source.permission)) throw forbidden();
  return source;
}

/** Columns that this viewer may see (LI1). */
export const columnsFor = (ctx: Ctx, source: ListSource, offered: Offered): ListColumn[] =>
  source.columns(offered).filter(({ permission }) => permission === undefined || ctx.can(permission));

export interface Opened extends Asked {
  views: ListView[];
  view: ListView;
  /** The view that opens when none is named. */
  firstView: string;
  /** Names of the address or the view that this list does not have (LI7). */
  unknown: string[];
}

/**
 * A list as an address asks for it: ?vue= a view, ?c= columns, ?f= filters, ?tri= order, ?q= words. `columns` are shown
 * instead of those, "all" for every one.
 */
export async function askedOf(
  ctx: Ctx,
  list: ListName,
  query: URLSearchParams,
  columns?: "all",
): Promise<Opened> {
  const source = sourceOf(ctx, list);
  const [choices, people, questions, kept, first] = await ctx.db.batch([
    ...offeredAsked(ctx, source.questions),
    ...viewsAsked(ctx, list),
  ]);
  const offered: Offered = { choices, people, questions: source.questions ? questions : [] };
  const visible = columnsFor(ctx, source, offered);
  const { views, firstView } = viewsFrom(
    ctx,
    { whole: source.whole, builtIn: source.builtIn(offered, viewerId(ctx)) },
    kept,
    first,
  );
  const named = query.get("vue") ?? firstView;
  const view = views.find((one) => one.id === named) ?? views[0] ?? WHOLE_LIST;
  const { shape, unknown } = shapeOf(source.usual, view, query, visible);
  const lost = query.get("vue") && view.id !== named ? ["vue"] : [];
  return {
    source,
    offered,
    columns: visible,
    shape: columns === "all" ? { ...shape, columns: visible.map(({ key }) => ({ key })) } : shape,
    text: (query.get("q") ?? "").slice(0, 100),
    today: ctx.today,
    views,
    view,
    firstView,
    unknown: [...unknown, ...lost],
  };
}

type Raw = Record<string, Cell>;

/** Asks statements of this list together; each one's rows as the base names them. */
export async function read(ctx: Ctx, statements: Statement[]): Promise<Raw[][]> {
  const answers = await ctx.env.DB.batch<Raw>(prepared(ctx.env.DB, statements));
  return answers.map((one) => one.results);
}

export const rowOf = (shape: Shape, raw: Raw): ListRow => ({
  n: Number(raw.n),
  id: String(raw.id),
  href: String(raw.href),
  cells: shape.columns.map((_, at) => raw[`c${at}`] ?? null),
});
