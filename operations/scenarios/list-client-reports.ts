import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { ouvrage } from "~/db/schema/clients";
import { filledForm, formTemplate, surveyLink } from "~/db/schema/scenarios";
import { loadClient } from "../clients/load";
import { verb } from "../context.server";
import { stoppedAsked } from "./inviting";
import { REPORT_ROW } from "./load";

const MOST = 200;

/** The reports of a client and what it answered, newest first; the surveys it has not answered for those who send them. */
export const listClientReports = verb("report.read", async (ctx, clientId: string) => {
  const row = await loadClient(ctx, clientId);
  const seesSurveys = ctx.can("survey.read");
  const [reports, links, stopped] = await ctx.db.batch([
    ctx.db
      .select(REPORT_ROW)
      .from(filledForm)
      .leftJoin(ouvrage, eq(ouvrage.id, filledForm.ouvrageId))
      .where(
        and(
          eq(filledForm.clientId, clientId),
          isNull(filledForm.binnedAt),
          seesSurveys ? undefined : ne(filledForm.kind, "survey"),
        ),
      )
      .orderBy(desc(filledForm.startedAt), desc(filledForm.id))
      .limit(MOST),
    ctx.db
      .select({
        id: surveyLink.id,
        title: formTemplate.title,
        sentTo: surveyLink.sentTo,
        createdAt: surveyLink.createdAt,
        expiresAt: surveyLink.expiresAt,
        declinedAt: surveyLink.declinedAt,
      })
      .from(surveyLink)
      .innerJoin(formTemplate, eq(formTemplate.id, surveyLink.templateId))
      .where(and(eq(surveyLink.clientId, clientId), isNull(surveyLink.answeredAt)))
      .orderBy(desc(surveyLink.createdAt))
      .limit(MOST),
    stoppedAsked(ctx, clientId),
  ]);
  return {
    clientId: row.id,
    reports,
    waiting: seesSurveys ? links.map((one) => ({ ...one, expired: one.expiresAt <= ctx.now })) : [],
    stopped: stopped.length > 0,
    may: { write: ctx.can("report.write"), ask: ctx.can("survey.send") },
  };
});
