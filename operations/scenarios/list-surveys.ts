import { and, count, eq, isNotNull, sql } from "drizzle-orm";
import { filledForm, formTemplate, surveyLink } from "~/db/schema/scenarios";
import { verb } from "../context.server";

/** Every survey with what left in the last twelve months, how many answered and the notes given. */
export const listSurveys = verb("survey.read", async (ctx) => {
  const since = ctx.now - 365 * 24 * 3600_000;
  const [templates, links] = await ctx.db.batch([
    ctx.db
      .select({
        id: formTemplate.id,
        title: formTemplate.title,
        published: formTemplate.published,
        autoDays: formTemplate.autoDays,
        alertAt: formTemplate.alertAt,
        archivedAt: formTemplate.archivedAt,
      })
      .from(formTemplate)
      .where(and(eq(formTemplate.kind, "survey"), isNotNull(formTemplate.published)))
      .orderBy(formTemplate.title),
    ctx.db
      .select({
        templateId: surveyLink.templateId,
        sent: count(),
        answered: sql<number>`sum(${surveyLink.answeredAt} is not null)`,
        noted: sql<number>`sum(${filledForm.score} is not null)`,
        notes: sql<number>`coalesce(sum(${filledForm.score}), 0)`,
      })
      .from(surveyLink)
      .leftJoin(filledForm, eq(filledForm.id, surveyLink.filledId))
      .where(
        and(
          sql`${surveyLink.templateId} in (select id from form_template where kind = 'survey')`,
          sql`${surveyLink.createdAt} >= ${since}`,
        ),
      )
      .groupBy(surveyLink.templateId),
  ]);
  const of = new Map(links.map((one) => [one.templateId, one]));
  return {
    surveys: templates.map((template) => {
      const { sent = 0, answered = 0, noted = 0, notes = 0 } = of.get(template.id) ?? {};
      return {
        ...template,
        sent,
        answered,
        mean: noted === 0 ? null : Math.round((notes * 10) / noted) / 10,
      };
    }),
    mayManage: ctx.can("scenario.manage"),
  };
});
