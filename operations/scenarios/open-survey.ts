import { parisDay } from "~/domain/calendar/paris";
import { verb } from "../context.server";
import { openedInvitation } from "./survey-door";

/**
 * What the holder of an invitation sees: the questions, and what they answered if they did. Reads only, because mail
 * scanners follow links too; says nothing of the client. Throws not-found and too-many.
 */
export const openSurvey = verb("public", async (ctx, token: string) => {
  const { link, version, filled, state } = await openedInvitation(ctx, token);
  const closed = state === "closed";
  return {
    state,
    title: version.title,
    purpose: version.purpose,
    content: closed ? null : version.content,
    answers: closed ? {} : (filled?.answers ?? {}),
    answeredOn: link.answeredAt === null ? null : parisDay(link.answeredAt),
    openUntil: parisDay(link.expiresAt),
  };
});
export type OpenedSurvey = Awaited<ReturnType<typeof openSurvey>>;
