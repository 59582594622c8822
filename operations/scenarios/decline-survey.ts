import { eq } from "drizzle-orm";
import { surveyLink } from "~/db/schema/scenarios";
import { problem } from "~/domain/problem";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { refused } from "../refusals";
import { openedInvitation } from "./survey-door";

/** The client would rather not answer, or wants no survey any more (SC7). Asked again, it is done already. */
export const declineSurvey = verb(
  "public",
  async (ctx, token: string, input: { stop: boolean }): Promise<void> => {
    const { link, version, state } = await openedInvitation(ctx, token);
    if (state === "closed") throw refused(problem("survey-closed"));
    if (state === "declined" && (link.stopped || !input.stop)) return;
    const stopped = link.stopped || input.stop;
    await ctx.commit({
      writes: [
        ctx.db
          .update(surveyLink)
          .set({ declinedAt: link.answeredAt === null ? ctx.now : link.declinedAt, stopped })
          .where(eq(surveyLink.id, link.id)),
        timeline(ctx, {
          clientId: link.clientId,
          ouvrageId: link.ouvrageId,
          kind: "report",
          title: input.stop
            ? "Le client ne veut plus recevoir d'enquête"
            : `Le client ne répond pas à l'enquête « ${version.title} »`,
        }),
      ],
      change: { kind: "survey", id: link.id, action: input.stop ? "stopped" : "declined" },
      event: {
        name: "changed",
        subjectId: link.id,
        topics: [`client:${link.clientId}`, `form:${link.templateId}`, "surveys"],
      },
    });
  },
);
