import { and, asc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import { inIds } from "~/db/batch";
import { article, articleFamily } from "~/db/schema/articles";
import { client } from "~/db/schema/clients";
import { priceList, priceListLine, priceRate } from "~/db/schema/prices";
import type { Day } from "~/domain/calendar/day";
import type { UnitPrice } from "~/domain/money/money";
import type { Buyer, PricedArticle, PriceListLine, PriceQuestion, PriceRate } from "~/domain/prices/terms";
import type { Ctx } from "../context.server";
import { notFound } from "../refusals";

/** For whom and when; no client is anybody. */
export interface PriceAsked {
  clientId: string | null;
  on: Day;
}

type ArticleFacts = {
  id: string;
  type: string;
  familyId: string | null;
  purchasePrice: UnitPrice | null;
  salePrice: UnitPrice | null;
};

/** The rows of the grid: as few as statuses times families. */
export const ratesAsked = (ctx: Ctx) => ctx.db.select().from(priceRate).orderBy(asc(priceRate.id));

const lineColumns = {
  lineId: sql<string>`${priceListLine.id}`.as("line_id"),
  articleId: priceListLine.articleId,
  familyId: priceListLine.familyId,
  from: priceListLine.fromQuantity,
  price: priceListLine.price,
  coefficient: priceListLine.coefficientBp,
  discount: priceListLine.discountBp,
  listId: sql<string>`${priceList.id}`.as("the_list_id"),
  name: priceList.name,
  audience: priceList.audience,
  statusId: priceList.statusId,
  clientId: priceList.clientId,
  validFrom: priceList.validFrom,
  validTo: priceList.validTo,
};

/** Lines of lists in force for this buyer that meet a condition. */
function linesAsked(ctx: Ctx, { clientId, on }: PriceAsked, condition: SQL | undefined) {
  const status = sql`(select ${client.statusId} from ${client} where ${client.id} = ${clientId ?? ""})`;
  return ctx.db
    .select(lineColumns)
    .from(priceListLine)
    .innerJoin(priceList, eq(priceList.id, priceListLine.listId))
    .where(
      and(
        condition,
        isNull(priceList.archivedAt),
        or(
          eq(priceList.audience, "all"),
          eq(priceList.clientId, clientId ?? ""),
          sql`${priceList.statusId} = ${status}`,
        ),
        sql`coalesce(${priceList.validFrom}, '') <= ${on}`,
        sql`coalesce(${priceList.validTo}, '9999') >= ${on}`,
      ),
    );
}

/** Everything that the prices of these articles hang on, beside the articles themselves: for one `db.batch`. */
export const conditionsAsked = (ctx: Ctx, asked: PriceAsked, articleIds: readonly string[]) => {
  const named = inIds(article.id, articleIds);
  const families = sql`${priceListLine.familyId} in (select ${article.familyId} from ${article} where ${named} union select ${articleFamily.parentId} from ${articleFamily} where ${articleFamily.id} in (select ${article.familyId} from ${article} where ${named}))`;
  return [
    ctx.db
      .select({ statusId: client.statusId })
      .from(client)
      .where(eq(client.id, asked.clientId ?? "")),
    ctx.db
      .select({ id: articleFamily.id, parentId: articleFamily.parentId, name: articleFamily.name })
      .from(articleFamily),
    ratesAsked(ctx),
    unionAll(
      linesAsked(ctx, asked, inIds(priceListLine.articleId, articleIds)),
      linesAsked(ctx, asked, families),
      linesAsked(ctx, asked, sql`${priceListLine.articleId} is null and ${priceListLine.familyId} is null`),
    ),
  ] as const;
};

type Answers<T extends readonly unknown[]> = { [K in keyof T]: Awaited<T[K]> };
type ConditionRows = Answers<ReturnType<typeof conditionsAsked>>;
type LineRow = ConditionRows[3][number];

/** What was read, ready to be asked for any of those articles. Throws not-found for a client that is not there. */
export function conditionsOf(asked: PriceAsked, rows: ConditionRows) {
  const [clients, families, rates, lines] = rows;
  if (asked.clientId !== null && !clients[0]) throw notFound("client");
  const parents = new Map(families.map((one) => [one.id, one.parentId]));
  const facts = {
    buyer: { clientId: asked.clientId, statusId: clients[0]?.statusId ?? null } satisfies Buyer,
    day: asked.on,
    rates: rates.map(rateOf),
    lines: lines.flatMap(lineOf),
  };
  return {
    families: new Map(families.map((one) => [one.id, one.name])),
    rates: facts.rates,
    lists: facts.lines.length,
    question: (row: ArticleFacts): PriceQuestion => ({
      ...facts,
      article: pricedArticle(row, parents),
    }),
  };
}

export const pricedArticle = (
  { id, type, familyId, purchasePrice, salePrice }: ArticleFacts,
  parents: ReadonlyMap<string, string | null>,
): PricedArticle => ({
  id,
  type,
  familyId,
  parentFamilyId: familyId === null ? null : (parents.get(familyId) ?? null),
  purchasePrice,
  salePrice,
});

/** A row of the grid as the rules know it. */
export const rateOf = (row: typeof priceRate.$inferSelect): PriceRate => ({
  id: row.id,
  statusId: row.statusId,
  familyId: row.familyId,
  overhead: row.overheadBp,
  margin: row.marginBp,
  discount: row.discountBp,
  rounding: row.rounding,
});

function lineOf(row: LineRow): PriceListLine[] {
  const { price, coefficient, discount } = row;
  const term =
    price !== null
      ? { kind: "fixed" as const, price }
      : coefficient !== null
        ? { kind: "coefficient" as const, coefficient }
        : discount !== null
          ? { kind: "discount" as const, discount }
          : null;
  if (term === null) return [];
  const { name, audience, statusId, clientId, validFrom, validTo } = row;
  return [
    {
      id: row.lineId,
      list: { id: row.listId, name, audience, statusId, clientId, validFrom, validTo },
      articleId: row.articleId,
      familyId: row.familyId,
      from: row.from,
      term,
    },
  ];
}

/** One row of the grid; refuses when it is gone. */
export async function loadRate(ctx: Ctx, id: string) {
  const [row] = await ctx.db.select().from(priceRate).where(eq(priceRate.id, id)).limit(1);
  if (!row) throw notFound("price-rate");
  return row;
}
