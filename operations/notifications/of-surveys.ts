import { eq } from "drizzle-orm";
import { client } from "~/db/schema/clients";
import { filledForm, formVersion, surveyLink } from "~/db/schema/scenarios";
import { scoreWords } from "~/domain/scenarios/score";
import type { Ctx } from "../context.server";
import { type Notice, peopleOf } from "./writes";

/** Whoever looks after the client hears of an answer; the direction too when the note is a bad one (SC10). */
export async function ofSurvey(ctx: Ctx, linkId: string): Promise<Notice[]> {
  const [found] = await ctx.db
    .select({
      reportId: filledForm.id,
      title: filledForm.title,
      answers: filledForm.answers,
      content: formVersion.content,
      alertedAt: surveyLink.alertedAt,
      sellerId: surveyLink.sellerId,
      client: client.displayName,
      followedBy: client.followedBy,
    })
    .from(surveyLink)
    .innerJoin(filledForm, eq(filledForm.id, surveyLink.filledId))
    .innerJoin(formVersion, eq(formVersion.id, filledForm.versionId))
    .innerJoin(client, eq(client.id, filledForm.clientId))
    .where(eq(surveyLink.id, linkId));
  if (!found) return [];
  const bad = found.alertedAt !== null;
  const concerned = [found.followedBy, found.sellerId].flatMap((id) => id ?? []);
  const kind = bad ? "survey-bad" : "survey-answered";
  const note = scoreWords(found.content, found.answers);
  return [
    {
      kind,
      subject: { kind: "report", id: found.reportId },
      facts: { client: found.client, title: found.title, ...(bad ? { note } : {}) },
      // Each once, whatever the answer becomes.
      key: `${kind} ${linkId}`,
      to: bad ? [...concerned, ...(await peopleOf(ctx, ["direction"]))] : concerned,
      orRoles: ["direction"],
    },
  ];
}
