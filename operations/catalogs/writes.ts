import { and, sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { articleFamily } from "~/db/schema/articles";
import { articleSource, importChoice } from "~/db/schema/catalogs";
import type { ImportChoice } from "~/domain/catalogs/forms";
import { familiesOf, type Taken } from "~/domain/catalogs/taking";
import { allFamilies } from "../articles/load";
import { freeFamilyName } from "../articles/writes";
import type { Ctx } from "../context.server";
import { must } from "../guards";
import type { ItemRow } from "./items";

/** The link of an article to its item, at the prices it was taken at. */
export const linking = (ctx: Ctx, articleId: string, row: ItemRow, item: Taken): Statement => {
  const link = {
    articleId,
    supplierId: row.supplier_id,
    key: row.key,
    reference: row.reference,
    itemId: row.id,
    listPrice: item.listPrice,
    netPrice: item.netPrice,
    pricedOn: row.priced_on,
    linkedAt: ctx.now,
  };
  return ctx.db
    .insert(articleSource)
    .values(link)
    .onConflictDoUpdate({ target: articleSource.articleId, set: link });
};

/** Nobody made another article from that item meanwhile. */
export const unlinked = (row: ItemRow, articleId: string): Statement =>
  must(
    "article-source",
    sql`not exists(select 1 from ${articleSource} where ${and(
      sql`${articleSource.supplierId} = ${row.supplier_id}`,
      sql`${articleSource.key} = ${row.key}`,
    )} and ${articleSource.articleId} <> ${articleId})`,
  );

/** The choice, kept for the next time; that of a person alone. */
export function remembering(ctx: Ctx, choice: ImportChoice): Statement[] {
  if (ctx.viewer.kind !== "staff") return [];
  const row = { userId: ctx.viewer.userId, ...choice };
  return [
    ctx.db.insert(importChoice).values(row).onConflictDoUpdate({ target: importChoice.userId, set: row }),
  ];
}

export interface Filing {
  /** Where the item goes; undefined leaves an article where it is. */
  familyId: string | undefined;
  guards: Statement[];
  writes: Statement[];
}

/** The family of an item, as far as it was asked for; families that are not there are made, last among their like. */
export async function filing(ctx: Ctx, item: Taken, choice: ImportChoice): Promise<Filing> {
  const [family, subFamily] = familiesOf(item.familyPath);
  const filed: Filing = { familyId: undefined, guards: [], writes: [] };
  if (!choice.families || !family) return filed;
  const all = await allFamilies(ctx);
  const under = (parentId: string | null, name: string): string => {
    const siblings = all.filter((one) => one.parentId === parentId);
    const there = siblings.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (there) return there.id;
    const id = ctx.newId();
    const position = Math.max(0, ...siblings.map((one) => one.position)) + 1;
    filed.guards.push(freeFamilyName(name, parentId, id));
    filed.writes.push(ctx.db.insert(articleFamily).values({ id, parentId, name, position }));
    return id;
  };
  filed.familyId = under(null, family);
  if (choice.subFamilies && subFamily) filed.familyId = under(filed.familyId, subFamily);
  return filed;
}
