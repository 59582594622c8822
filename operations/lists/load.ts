import { and, asc, eq, isNull, or } from "drizzle-orm";
import { firstView, listView } from "~/db/schema/lists";
import type { ListName } from "~/domain/lists/column";
import { type ListView, WHOLE_LIST } from "~/domain/lists/view";
import type { Ctx } from "../context.server";
import { forbidden, notFound } from "../refusals";

type Kept = typeof listView.$inferSelect;

export const viewerId = (ctx: Ctx) => (ctx.viewer.kind === "staff" ? ctx.viewer.userId : "");

/** The views of a list that this viewer reads, and the one that they open first; for a batch that asks more. */
export const viewsAsked = (ctx: Ctx, list: ListName) =>
  [
    ctx.db
      .select()
      .from(listView)
      .where(
        and(
          eq(listView.list, list),
          isNull(listView.removedAt),
          or(eq(listView.shared, true), eq(listView.ownerId, viewerId(ctx))),
        ),
      )
      .orderBy(asc(listView.name), asc(listView.id)),
    ctx.db
      .select({ viewId: firstView.viewId })
      .from(firstView)
      .where(and(eq(firstView.userId, viewerId(ctx)), eq(firstView.list, list))),
  ] as const;

/** The whole list, the product's own views, then everybody's and theirs. */
export function viewsFrom(
  ctx: Ctx,
  { whole, builtIn }: { whole: string | undefined; builtIn: Pick<ListView, "id" | "name" | "address">[] },
  kept: Kept[],
  first: { viewId: string }[],
): { views: ListView[]; firstView: string } {
  const views: ListView[] = [
    whole ? { ...WHOLE_LIST, name: whole } : WHOLE_LIST,
    ...builtIn.map((one) => ({ ...one, kind: "built-in" as const, version: 1, mine: false })),
    ...kept.map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.shared ? ("shared" as const) : ("own" as const),
      address: row.address,
      version: row.version,
      mine: mayChange(ctx, row),
    })),
  ];
  const chosen = first[0]?.viewId ?? WHOLE_LIST.id;
  return { views, firstView: views.some((one) => one.id === chosen) ? chosen : WHOLE_LIST.id };
}

/** Its owner, and for shared ones who may share (LI8). */
const mayChange = (ctx: Ctx, row: Kept) =>
  row.ownerId === viewerId(ctx) || (row.shared && ctx.can("view.share"));

/** A kept view that this viewer reads and may change; removed ones too. Throws not-found, forbidden. */
export async function loadView(ctx: Ctx, viewId: string): Promise<Kept> {
  const [row] = await ctx.db.select().from(listView).where(eq(listView.id, viewId)).limit(1);
  if (!row || (!row.shared && row.ownerId !== viewerId(ctx))) throw notFound("view");
  if (!mayChange(ctx, row)) throw forbidden();
  return row;
}
