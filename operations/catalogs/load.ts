import { and, eq, sql } from "drizzle-orm";
import { article } from "~/db/schema/articles";
import { articleSource, importChoice } from "~/db/schema/catalogs";
import { ARTICLE_VAT_RATES } from "~/domain/articles/article";
import { isEan } from "~/domain/articles/checks";
import { BLOCK } from "~/domain/catalogs/blocks";
import { FIRST_CHOICE, type ImportChoice } from "~/domain/catalogs/forms";
import { known } from "~/domain/catalogs/net";
import type { Taken } from "~/domain/catalogs/taking";
import { type BasisPoints, basisPoints } from "~/domain/money/money";
import type { ArticleRow } from "../articles/load";
import type { Ctx } from "../context.server";
import { notFound } from "../refusals";
import { openCatalog } from "./base";
import { ITEM_COLUMNS, type ItemRow, netOf } from "./items";
import type { Terms } from "./terms";

/** An item of a version that answers; refuses when it is gone, or of a supplier that this company may not read. */
export async function loadItem(ctx: Ctx, id: number, terms: Terms): Promise<ItemRow> {
  const { d1 } = openCatalog(ctx);
  const row = await d1
    .prepare(
      `select ${ITEM_COLUMNS} from catalog_item i join catalog_supplier s on s.current_version = i.id / ${BLOCK}
       left join catalog_family f on f.id = i.family_id where i.id = ? and s.owner in ('', ?)`,
    )
    .bind(id, terms.owner)
    .first<ItemRow>();
  if (!row) throw notFound("catalog-item");
  return row;
}

/** The item as the base takes it, at this company's price. */
export const takenOf = (row: ItemRow, terms: Terms): Taken => ({
  reference: row.reference,
  label: row.label,
  description: row.description,
  ean: isEan(row.ean) ? row.ean : "",
  unit: row.unit,
  vatBp: row.vat_bp,
  familyPath: row.path ?? "",
  supplier: row.supplier,
  listPrice: known(row.list_price),
  netPrice: netOf(row, terms),
});

/** A rate of the file that is in force, else the usual one. */
export const vatOf = (row: ItemRow): BasisPoints =>
  ARTICLE_VAT_RATES.find((rate) => rate === row.vat_bp) ?? basisPoints(2000);

/**
 * The article that an item already is: the one that came from it, else the one that bears its reference and names no
 * other supplier.
 */
export async function articleOfItem(ctx: Ctx, row: ItemRow): Promise<ArticleRow | null> {
  const [linked, twins] = await ctx.db.batch([
    ctx.db
      .select({ article })
      .from(articleSource)
      .innerJoin(article, eq(article.id, articleSource.articleId))
      .where(and(eq(articleSource.supplierId, row.supplier_id), eq(articleSource.key, row.key)))
      .limit(1),
    ctx.db.select().from(article).where(sql`lower(${article.reference}) = lower(${row.reference})`).limit(1),
  ]);
  if (linked[0]) return linked[0].article;
  const twin = twins[0];
  const same = !twin?.supplier || twin.supplier.toLowerCase() === row.supplier.toLowerCase();
  return twin && same && twin.type !== "text" ? twin : null;
}

/** References that begin like this one, lower case: what CT7 looks among. */
export async function likeReferences(ctx: Ctx, reference: string): Promise<Set<string>> {
  const rows = await ctx.db
    .select({ reference: sql<string>`lower(${article.reference})` })
    .from(article)
    .where(
      sql`lower(${article.reference}) >= lower(${reference}) and lower(${article.reference}) < lower(${reference}) || char(1114111)`,
    );
  return new Set(rows.map((row) => row.reference));
}

/** What this person last chose to take over. */
export async function choiceOf(ctx: Ctx): Promise<ImportChoice> {
  if (ctx.viewer.kind !== "staff") return FIRST_CHOICE;
  const [row] = await ctx.db
    .select()
    .from(importChoice)
    .where(eq(importChoice.userId, ctx.viewer.userId))
    .limit(1);
  if (!row) return FIRST_CHOICE;
  const { userId: _, ...choice } = row;
  return choice;
}
