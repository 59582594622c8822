import { and, asc, eq, isNull } from "drizzle-orm";
import { client, ouvrage } from "~/db/schema/clients";
import { file } from "~/db/schema/files";
import { filledForm, surveyLink } from "~/db/schema/scenarios";
import { verb } from "../context.server";
import { mailsAbout } from "../mail/load";
import { forbidden, notFound } from "../refusals";
import { loadFilled } from "./load";

/** A filled form with all that its page shows: what was asked and answered, its photos, its other versions, its mails. */
export const getReport = verb("report.read", async (ctx, reportId: string) => {
  const { row, version } = await loadFilled(ctx, reportId);
  if (row.kind === "survey" && !ctx.can("survey.read")) throw forbidden();
  const [clients, ouvrages, photos, revisions, links, mails] = await ctx.db.batch([
    ctx.db
      .select({ id: client.id, name: client.displayName })
      .from(client)
      .where(eq(client.id, row.clientId)),
    ctx.db
      .select({ id: ouvrage.id, name: ouvrage.name })
      .from(ouvrage)
      .where(eq(ouvrage.id, row.ouvrageId ?? "")),
    ctx.db
      .select({ id: file.id, name: file.name })
      .from(file)
      .where(and(eq(file.ownerKind, "report"), eq(file.ownerId, row.rootId), isNull(file.binnedAt))),
    ctx.db
      .select({
        id: filledForm.id,
        revision: filledForm.revision,
        finishedAt: filledForm.finishedAt,
        correctsId: filledForm.correctsId,
      })
      .from(filledForm)
      .where(
        and(
          eq(filledForm.clientId, row.clientId),
          eq(filledForm.rootId, row.rootId),
          isNull(filledForm.binnedAt),
        ),
      )
      .orderBy(asc(filledForm.revision)),
    ctx.db
      .select({ sentTo: surveyLink.sentTo, createdAt: surveyLink.createdAt, alertedAt: surveyLink.alertedAt })
      .from(surveyLink)
      .where(and(eq(surveyLink.clientId, row.clientId), eq(surveyLink.filledId, reportId))),
    mailsAbout(ctx, "report", reportId),
  ]);
  const [owner] = clients;
  if (!owner) throw notFound("report");
  return {
    report: row,
    content: version.content,
    versionNumber: version.number,
    purpose: version.purpose,
    client: owner,
    ouvrage: ouvrages[0] ?? null,
    photos,
    revisions,
    /** The report that this one corrects. */
    corrects: revisions.find((one) => one.id === row.correctsId) ?? null,
    survey: links[0] ?? null,
    mails: ctx.can("mail.read") ? mails : [],
    may: { write: ctx.can("report.write"), send: ctx.can("report.send") },
  };
});
export type Report = Awaited<ReturnType<typeof getReport>>;
