import { and, asc, eq, isNull, or, type SQL } from "drizzle-orm";
import { documentLayout } from "~/db/schema/settings";
import { completed, type Layout, type LayoutKind, STANDARD } from "~/domain/layouts/layout";
import { problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { notFound, refused } from "../refusals";

/** A layout, or not found. */
export async function loadLayout(ctx: Ctx, layoutId: string) {
  const [row] = await ctx.db.select().from(documentLayout).where(eq(documentLayout.id, layoutId)).limit(1);
  if (!row) throw notFound("record");
  return { ...row, layout: completed(row.settings) };
}

/** What a document wears: the layout chosen for it, the default of its kind, or the standard (LY6). */
export async function layoutOn(ctx: Ctx, kind: LayoutKind, layoutId: string | null): Promise<Layout> {
  const usual = and(eq(documentLayout.kind, kind), eq(documentLayout.isDefault, true));
  const rows = await ctx.db
    .select()
    .from(documentLayout)
    .where(layoutId === null ? usual : or(eq(documentLayout.id, layoutId), usual))
    .limit(2);
  const row = rows.find(({ id }) => id === layoutId) ?? rows.find(({ isDefault }) => isDefault);
  return row ? completed(row.settings) : STANDARD;
}

/** The layouts that one may choose for a document of this kind, and the one that it wears already. */
export const layoutChoices = (ctx: Ctx, kind: LayoutKind, worn: string | null | SQL<string | null>) =>
  ctx.db
    .select({ id: documentLayout.id, name: documentLayout.name, isDefault: documentLayout.isDefault })
    .from(documentLayout)
    .where(
      and(
        eq(documentLayout.kind, kind),
        worn === null
          ? isNull(documentLayout.archivedAt)
          : or(isNull(documentLayout.archivedAt), eq(documentLayout.id, worn)),
      ),
    )
    .orderBy(asc(documentLayout.name));

/** A document wears layouts of its own kind only. Throws layout-unknown. */
export async function layoutBelongs(ctx: Ctx, kind: LayoutKind, layoutId: string | null): Promise<void> {
  if (layoutId === null) return;
  const [row] = await ctx.db
    .select({ kind: documentLayout.kind })
    .from(documentLayout)
    .where(eq(documentLayout.id, layoutId))
    .limit(1);
  if (row?.kind !== kind) throw refused(problem("layout-unknown", "layoutId"));
}

export const layoutEvent = (layoutId: string) => ({
  name: "changed" as const,
  subjectId: layoutId,
  topics: ["layouts"],
});
