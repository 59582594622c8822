import { eq } from "drizzle-orm";
import { filledForm, formTemplate, formVersion, surveyLink } from "~/db/schema/scenarios";
import { linkState } from "~/domain/scenarios/survey-link";
import { knock } from "../access/throttle";
import { tokenHash } from "../access/tokens";
import type { Ctx } from "../context.server";
import { notFound } from "../refusals";

/**
 * The invitation that this secret opens, for whoever holds it (SC7). An unknown one looks like any other that leads
 * nowhere. Throws not-found, and too-many to an address that knocks too fast.
 */
export async function openedInvitation(ctx: Ctx, token: string) {
  await knock(ctx, "survey");
  if (token.length > 100) throw notFound("survey");
  const [found] = await ctx.db
    .select({ link: surveyLink, version: formVersion, template: formTemplate, filled: filledForm })
    .from(surveyLink)
    .innerJoin(formVersion, eq(formVersion.id, surveyLink.versionId))
    .innerJoin(formTemplate, eq(formTemplate.id, surveyLink.templateId))
    .leftJoin(filledForm, eq(filledForm.id, surveyLink.filledId))
    .where(eq(surveyLink.tokenHash, await tokenHash(token)))
    .limit(1);
  if (!found) throw notFound("survey");
  return { ...found, state: linkState(found.link, ctx.now) };
}
