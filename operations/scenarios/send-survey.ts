import { and, eq } from "drizzle-orm";
import { surveyLink } from "~/db/schema/scenarios";
import { problem } from "~/domain/problem";
import type { SendSurveyForm } from "~/domain/scenarios/forms";
import { isReport } from "~/domain/scenarios/kinds";
import { loadSellableClient } from "../clients/load";
import { placesOf } from "../clients/places";
import { type Ctx, verb } from "../context.server";
import { once } from "../once";
import { refusedBoxesAsked } from "../privacy/refused-boxes";
import { refused } from "../refusals";
import { invitation, refusedMailAsked, stoppedAsked } from "./inviting";
import { loadPublished } from "./load";
import { surveySubject } from "./survey-subject";

/**
 * Asks a client what they think, by hand: about a job, once (SC8), or about nothing in particular. Refused to those in
 * the bin, to those who asked for no more to those who refused mails and to an interlocutor who did (PV5, PV10). One for one `sending` of the form; returns the id of the invitation.
 */
export const sendSurvey = verb(
  "survey.send",
  async (ctx, clientId: string, form: SendSurveyForm, sending?: string): Promise<string> =>
    once(ctx, sending, () => sent(ctx, clientId, form, sending)),
);

async function sent(ctx: Ctx, clientId: string, form: SendSurveyForm, sending: string | undefined) {
  const row = await loadSellableClient(ctx, clientId);
  const { template, version } = await loadPublished(ctx, form.templateId);
  if (isReport(template.kind)) throw refused(problem("form-no-survey", "templateId"));
  const subject = await surveySubject(ctx, row, form);
  const [stopped, mails, boxes, before] = await ctx.db.batch([
    stoppedAsked(ctx, clientId),
    refusedMailAsked(ctx, clientId),
    refusedBoxesAsked(ctx, clientId),
    ctx.db
      .select({ id: surveyLink.id })
      .from(surveyLink)
      .where(
        and(
          eq(surveyLink.templateId, template.id),
          eq(surveyLink.subjectKind, subject.kind),
          eq(surveyLink.subjectId, subject.id),
        ),
      )
      .limit(1),
  ]);
  if (stopped.length > 0) throw refused(problem("survey-stopped"));
  if (mails.length > 0) throw refused(problem("survey-mails-refused"));
  if (boxes.some(({ value }) => value === form.to)) throw refused(problem("survey-box-refused", "to"));
  if (subject.kind !== "client" && before.length > 0)
    throw refused(problem("survey-already-sent", "templateId"));
  const made = await invitation(ctx, {
    template,
    version,
    places: await placesOf(ctx, clientId),
    subject,
    to: form.to,
  });
  await ctx.commit({
    sending,
    writes: made.writes,
    change: { kind: "survey", id: made.id, action: "sent", after: { title: version.title, to: form.to } },
    event: {
      name: "mail.queued",
      subjectId: made.id,
      topics: [`client:${clientId}`, `form:${template.id}`, "surveys", "mail"],
    },
  });
  return made.id;
}
