import { and, eq } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { user } from "~/db/schema/access";
import { client } from "~/db/schema/clients";
import { surveyLink } from "~/db/schema/scenarios";
import { viewerKey } from "~/domain/access/permissions";
import { SURVEY_LIFE } from "~/domain/scenarios/survey-link";
import { renderTemplate } from "~/outputs/mail/templates";
import { newToken, tokenHash } from "../access/tokens";
import type { placesOf } from "../clients/places";
import { timeline } from "../clients/writes";
import type { Ctx } from "../context.server";
import { markersOf } from "../mail/company-letter";
import { loadMailFrame } from "../mail/load";
import { templateOf } from "../mail/templates";
import { queuedMail } from "../mail/writes";
import { refusedMails } from "../privacy/load";
import type { TemplateRow, VersionRow } from "./load";

/** What an invitation asks about. `words` are told to the client: "la facture FA-2026-00012"; empty for no job. */
export interface SurveySubject {
  kind: "client" | "order" | "invoice";
  id: string;
  words: string;
  ouvrageId: string | null;
  sellerId: string | null;
}

const SMALL_PRINT =
  "La même page permet de ne pas répondre, ou de ne plus recevoir d'enquête. Ce lien est personnel et fonctionne 45 jours.";

/** Whether this client refused mails; a question for a batch that asks more. */
export const refusedMailAsked = (ctx: Ctx, clientId: string) =>
  ctx.db
    .select({ id: client.id })
    .from(client)
    .where(and(eq(client.id, clientId), refusedMails("client.id")));

/** Whether this client asked for no more surveys; a question for a batch that asks more. */
export const stoppedAsked = (ctx: Ctx, clientId: string) =>
  ctx.db
    .select({ id: surveyLink.id })
    .from(surveyLink)
    .where(and(eq(surveyLink.clientId, clientId), eq(surveyLink.stopped, true)))
    .limit(1);

/**
 * An invitation that leaves by mail: its secret, of which only the hash is kept, the mail and the line of the timeline,
 * for the caller's commit. The same job twice breaks that commit (SC8).
 */
export async function invitation(
  ctx: Ctx,
  asked: {
    template: TemplateRow;
    version: VersionRow;
    places: Awaited<ReturnType<typeof placesOf>>;
    subject: SurveySubject;
    to: string;
  },
): Promise<{ id: string; writes: Statement[] }> {
  const { template, version, places, subject, to } = asked;
  const token = newToken();
  const id = ctx.newId();
  const url = new URL(`/enquete/${token}`, ctx.env.PUBLIC_URL).href;
  const [[sender], letter, frame, markers] = await Promise.all([
    ctx.db
      .select({ name: user.name, email: user.email })
      .from(user)
      .where(eq(user.id, subject.sellerId ?? ""))
      .limit(1),
    templateOf(ctx, "survey-sent"),
    loadMailFrame(ctx),
    markersOf(
      ctx,
      places,
      { siteAddressId: null },
      { "data.titre": version.title, "data.numero": subject.words, "data.lien": url },
    ),
  ]);
  const values = { ...markers, "data.expediteur": sender?.name ?? markers["data.expediteur"] ?? "" };
  return {
    id,
    writes: [
      ctx.db.insert(surveyLink).values({
        id,
        tokenHash: await tokenHash(token),
        templateId: template.id,
        versionId: version.id,
        clientId: places.client.id,
        ouvrageId: subject.ouvrageId,
        subjectKind: subject.kind,
        subjectId: subject.id,
        sellerId: subject.sellerId,
        sentTo: to,
        createdAt: ctx.now,
        createdBy: viewerKey(ctx.viewer),
        expiresAt: ctx.now + SURVEY_LIFE,
      }),
      queuedMail(ctx, {
        template: "survey-sent",
        to: { address: to, name: places.client.displayName },
        replyTo: sender?.email ?? "",
        mail: renderTemplate("survey-sent", letter, values, frame, SMALL_PRINT),
        clientId: places.client.id,
        about: { kind: "survey", id },
      }),
      timeline(ctx, {
        clientId: places.client.id,
        ouvrageId: subject.ouvrageId,
        kind: "report",
        title: `Enquête « ${version.title} » envoyée`,
        body: [subject.words && `Après ${subject.words}`, `À ${to}`].filter(Boolean).join("\n"),
      }),
    ],
  };
}
