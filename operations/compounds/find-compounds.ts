import { asc, eq, isNull, sql } from "drizzle-orm";
import { article, compound } from "~/db/schema/articles";
import { fold } from "~/domain/search/fold";
import { verb } from "../context.server";

const MOST = 12;

/**
 * Compounds for what is typed after `***`: each word begins the reference or stands in the label; all of them, by
 * reference, while nothing is typed. A company has some hundreds of them: they are read through.
 */
export const findCompounds = verb("article.read", async (ctx, text: string) => {
  const rows = await ctx.db
    .select({ id: article.id, reference: article.reference, label: article.label, unit: article.unit })
    .from(compound)
    .innerJoin(article, eq(article.id, compound.articleId))
    .where(isNull(article.archivedAt))
    .orderBy(asc(sql`lower(${article.reference})`));
  const words = fold(text.trim().slice(0, 100)).split(/\s+/).filter(Boolean);
  return rows
    .filter(({ reference, label }) => {
      const said = fold(`${reference} ${label}`);
      return words.every((word) => said.includes(word));
    })
    .slice(0, MOST)
    .map((row) => ({ ...row, compound: true as const }));
});
export type FoundCompound = Awaited<ReturnType<typeof findCompounds>>[number];
