import { asc } from "drizzle-orm";
import { documentLayout } from "~/db/schema/settings";
import { verb } from "../context.server";

export type ListedLayout = Awaited<ReturnType<typeof listLayouts>>["layouts"][number];

/** Every layout by kind and name, those put aside too. */
export const listLayouts = verb("company.read", async (ctx) => ({
  layouts: await ctx.db
    .select({
      id: documentLayout.id,
      kind: documentLayout.kind,
      name: documentLayout.name,
      isDefault: documentLayout.isDefault,
      updatedAt: documentLayout.updatedAt,
      archivedAt: documentLayout.archivedAt,
    })
    .from(documentLayout)
    .orderBy(asc(documentLayout.kind), asc(documentLayout.name)),
  may: { manage: ctx.can("layout.manage") },
}));
