import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { article, articleFamily } from "~/db/schema/articles";
import { file } from "~/db/schema/files";
import { audit } from "~/db/schema/house";
import { company } from "~/db/schema/settings";
import { type Ctx, verb } from "../context.server";
import { answerFiles } from "../questions/answer-files";
import { answersById, questionsOf } from "../questions/load";
import { answersOf } from "../questions/stores";
import { answersTold } from "../questions/told";
import { notFound } from "../refusals";
import { articleOffer, familyColumns, joinedAccount, joinedPath, parentFamily, seen } from "./load";

const AMOUNTS = { purchasePrice: "see.costs", salePrice: "see.sale-prices" } as const;

/** Everything about one article, its history included; amounts only with the right to see them. */
export const getArticle = verb("article.read", async (ctx, id: string) => {
  const [rows, history, companies, files, told, questions, answers] = await ctx.db.batch([
    ctx.db
      .select({ article, ...familyColumns })
      .from(article)
      .leftJoin(articleFamily, eq(articleFamily.id, article.familyId))
      .leftJoin(parentFamily, eq(parentFamily.id, articleFamily.parentId))
      .where(eq(article.id, id))
      .limit(1),
    ctx.db
      .select()
      .from(audit)
      .where(and(eq(audit.subjectKind, "article"), eq(audit.subjectId, id)))
      .orderBy(desc(audit.at), desc(audit.id))
      .limit(50),
    ctx.db.select({ account: company.defaultSalesAccount }).from(company).limit(1),
    ctx.db
      .select({
        id: file.id,
        name: file.name,
        contentType: file.contentType,
        bytes: file.bytes,
        createdAt: file.createdAt,
      })
      .from(file)
      .where(and(eq(file.ownerKind, "article"), eq(file.ownerId, id), isNull(file.binnedAt)))
      .orderBy(asc(file.name)),
    answersTold(ctx, "article", id),
    questionsOf(ctx, "article"),
    answersOf(ctx, "article", id),
  ]);
  const [row] = rows;
  if (!row) throw notFound("article");
  return {
    article: seen(ctx, row.article),
    family: joinedPath(row),
    account: joinedAccount(row, companies[0]?.account),
    history: history.map((entry) => ({
      id: entry.id,
      at: entry.at,
      by: entry.viewerName,
      action: entry.action,
      before: visible(ctx, entry.before),
      after: visible(ctx, entry.after),
    })),
    files,
    told,
    /** What its form asks beside the fields of the product. */
    asked: {
      questions,
      answers: Object.fromEntries(answersById(answers)),
      files: answerFiles(answers),
    },
    /** For those who may change it: what its form offers. */
    offered: ctx.can("article.write") ? await articleOffer(ctx) : null,
    now: ctx.now,
    may: {
      write: ctx.can("article.write"),
      prices: ctx.can("see.sale-prices"),
      costs: ctx.can("see.costs"),
    },
  };
});

/** The audit keeps amounts too; they are hidden like the columns themselves. */
function visible(ctx: Ctx, values: Record<string, unknown> | null): Record<string, string | number | null> {
  const shown = Object.entries(values ?? {}).filter(
    ([key]) => !(key in AMOUNTS) || ctx.can(AMOUNTS[key as keyof typeof AMOUNTS]),
  );
  return Object.fromEntries(
    shown.map(([key, value]) => [
      key,
      typeof value === "number" || typeof value === "string" ? value : value === null ? null : String(value),
    ]),
  );
}
