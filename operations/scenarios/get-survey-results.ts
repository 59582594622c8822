import { and, count, desc, eq, isNotNull, lt, or, sql } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { client } from "~/db/schema/clients";
import { filledForm, surveyLink } from "~/db/schema/scenarios";
import { distributions, type Tally } from "~/domain/scenarios/distribution";
import { fieldsOf } from "~/domain/scenarios/field";
import { mean, promoters, scoreField } from "~/domain/scenarios/score";
import { verb } from "../context.server";
import { loadTemplate, newestVersion } from "./load";
import { answersWhere, linksWhere, type SurveyFilters } from "./survey-filters";

const PAGE = 50;

/**
 * What a survey tells, over the invitations that the filters let through: how many answered, the score, how each
 * question was answered, and the answers themselves by pages. `field` and `answer` narrow the list alone.
 */
export const getSurveyResults = verb(
  "survey.read",
  async (ctx, templateId: string, filters: SurveyFilters & { after?: string | undefined } = {}) => {
    const template = await loadTemplate(ctx, templateId);
    const [at, id] = (filters.after ?? "").split("~");
    const tallied = linksWhere(templateId, filters);
    const [versions, [sums], notes, chosen, rows, people] = await ctx.db.batch([
      newestVersion(ctx, templateId),
      ctx.db
        .select({
          sent: count(),
          answered: sql<number>`coalesce(sum(${surveyLink.answeredAt} is not null), 0)`,
          declined: sql<number>`coalesce(sum(${surveyLink.declinedAt} is not null), 0)`,
        })
        .from(surveyLink)
        .where(tallied),
      ctx.db
        .select({ field: sql<string>`f.key`, answer: sql<string>`f.value ->> 'written'`, count: count() })
        .from(surveyLink)
        .innerJoin(filledForm, eq(filledForm.id, surveyLink.filledId))
        .innerJoin(
          sql`json_each(${filledForm.answers}) as f`,
          sql`length(f.value ->> 'written') between 1 and 2`,
        )
        .where(tallied)
        .groupBy(sql`1, 2`),
      ctx.db
        .select({ field: sql<string>`f.key`, answer: sql<string>`c.value`, count: count() })
        .from(surveyLink)
        .innerJoin(filledForm, eq(filledForm.id, surveyLink.filledId))
        .innerJoin(sql`json_each(${filledForm.answers}) as f`, sql`true`)
        .innerJoin(sql`json_each(f.value, '$.chosen') as c`, sql`true`)
        .where(tallied)
        .groupBy(sql`1, 2`),
      ctx.db
        .select({
          id: filledForm.id,
          clientId: filledForm.clientId,
          clientName: client.displayName,
          score: filledForm.score,
          words: filledForm.words,
          answeredAt: filledForm.finishedAt,
          alerted: sql<number>`${surveyLink.alertedAt} is not null`,
          sellerName: user.name,
          sentAt: surveyLink.createdAt,
          // Named apart from the report's: a batch gives columns of the same name once.
          linkId: sql<string>`${surveyLink.id}`.as("link_id"),
        })
        .from(surveyLink)
        .innerJoin(filledForm, eq(filledForm.id, surveyLink.filledId))
        .innerJoin(client, eq(client.id, filledForm.clientId))
        .leftJoin(user, eq(user.id, surveyLink.sellerId))
        .where(
          and(
            answersWhere(templateId, filters),
            at && id && /^\d+$/.test(at)
              ? or(
                  lt(surveyLink.createdAt, Number(at)),
                  and(eq(surveyLink.createdAt, Number(at)), lt(surveyLink.id, id)),
                )
              : undefined,
          ),
        )
        .orderBy(desc(surveyLink.createdAt), desc(surveyLink.id))
        .limit(PAGE + 1),
      ctx.db
        .select({ id: user.id, name: user.name })
        .from(user)
        .where(isNotNull(user.name))
        .orderBy(user.name),
    ]);
    const content = versions[0]?.content ?? template.draft;
    const field = scoreField(content);
    const given: Tally[] = [...notes, ...chosen];
    const ofScore = given
      .filter((one) => one.field === field?.id && /^\d{1,2}$/.test(one.answer))
      .map((one) => ({ note: Number(one.answer), count: one.count }));
    const page = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? page.at(-1) : undefined;
    return {
      survey: {
        id: template.id,
        title: template.title,
        alertAt: template.alertAt,
        autoDays: template.autoDays,
      },
      sums: sums ?? { sent: 0, answered: 0, declined: 0 },
      score: field
        ? {
            type: field.type,
            mean: mean(ofScore),
            promoters: field.type === "ten" ? promoters(ofScore) : null,
          }
        : null,
      questions: distributions(fieldsOf(content), given),
      rows: page,
      next: last ? `${last.sentAt}~${last.linkId}` : null,
      people,
      mayManage: ctx.can("scenario.manage"),
    };
  },
);
export type SurveyResults = Awaited<ReturnType<typeof getSurveyResults>>;
