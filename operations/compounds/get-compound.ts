import { eq } from "drizzle-orm";
import { article, articleFamily } from "~/db/schema/articles";
import { company } from "~/db/schema/settings";
import { natureOf } from "~/domain/articles/article";
import { familyColumns, joinedAccount, parentFamily } from "../articles/load";
import { verb } from "../context.server";
import { notFound } from "../refusals";
import { bookAsked, bookFrom } from "./load";

/** One compound as the line of a document takes it: its words, and all that working it out needs. */
export const getCompound = verb("article.read", async (ctx, id: string) => {
  const [rows, companies, ...book] = await ctx.db.batch([
    ctx.db
      .select({ article, ...familyColumns })
      .from(article)
      .leftJoin(articleFamily, eq(articleFamily.id, article.familyId))
      .leftJoin(parentFamily, eq(parentFamily.id, articleFamily.parentId))
      .where(eq(article.id, id))
      .limit(1),
    ctx.db.select({ account: company.defaultSalesAccount }).from(company).limit(1),
    ...bookAsked(ctx, [id]),
  ]);
  const [row] = rows;
  const data = bookFrom(ctx, book);
  if (!row || !data.definitions.some(([held]) => held === id)) throw notFound("compound");
  const { reference, label, description, unit, type, vatBp } = row.article;
  return {
    article: {
      id,
      reference,
      label,
      description,
      unit,
      type,
      nature: natureOf(type),
      vatBp,
      account: joinedAccount(row, companies[0]?.account),
    },
    book: data,
  };
});
export type OfferedCompound = Awaited<ReturnType<typeof getCompound>>;
