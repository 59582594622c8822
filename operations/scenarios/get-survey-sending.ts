import { desc, eq } from "drizzle-orm";
import { formTemplate, surveyLink } from "~/db/schema/scenarios";
import { loadClient } from "../clients/load";
import { mailboxesOf, placesOf } from "../clients/places";
import { verb } from "../context.server";
import { boxesLeft, refusedBoxesAsked } from "../privacy/refused-boxes";
import { refusedMailAsked, stoppedAsked } from "./inviting";
import { templatesInUse } from "./load";
import { surveySubject } from "./survey-subject";

/** What the page that sends a survey shows: which, to whom, about what, and those that already left. */
export const getSurveySending = verb(
  "survey.send",
  async (ctx, clientId: string, named: { invoiceId: string | null; orderId: string | null }) => {
    const row = await loadClient(ctx, clientId);
    const subject = await surveySubject(ctx, row, named);
    const [places, [templates, stopped, mails, boxes, sent]] = await Promise.all([
      placesOf(ctx, clientId),
      ctx.db.batch([
        templatesInUse(ctx, "survey"),
        stoppedAsked(ctx, clientId),
        refusedMailAsked(ctx, clientId),
        refusedBoxesAsked(ctx, clientId),
        ctx.db
          .select({
            id: surveyLink.id,
            title: formTemplate.title,
            sentTo: surveyLink.sentTo,
            createdAt: surveyLink.createdAt,
            answeredAt: surveyLink.answeredAt,
            declinedAt: surveyLink.declinedAt,
            filledId: surveyLink.filledId,
          })
          .from(surveyLink)
          .innerJoin(formTemplate, eq(formTemplate.id, surveyLink.templateId))
          .where(eq(surveyLink.clientId, clientId))
          .orderBy(desc(surveyLink.createdAt))
          .limit(20),
      ]),
    ]);
    return {
      client: { id: row.id, name: row.displayName },
      subject: { words: subject.words, ...named },
      templates,
      stopped: stopped.length > 0,
      mailsRefused: mails.length > 0,
      ...boxesLeft(mailboxesOf(places), boxes),
      sent,
    };
  },
);
