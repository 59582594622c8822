import { eq, sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { client } from "~/db/schema/clients";
import { filledForm, surveyLink } from "~/db/schema/scenarios";
import { type Problem, problem } from "~/domain/problem";
import type { Posted } from "~/domain/questions/answer";
import { choosesOptions, fieldsOf, isRating } from "~/domain/scenarios/field";
import { filled, NOTHING, type Values, wordsOf } from "~/domain/scenarios/filling";
import { isBad, scoreOf, scoreWords } from "~/domain/scenarios/score";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { must } from "../guards";
import { refused } from "../refusals";
import { alertWrites } from "./alert";
import { openedInvitation } from "./survey-door";

/**
 * What the client thinks: one answer an invitation, changed as long as it is open (SC7). A bad note gives somebody
 * something to do in the same commit, once (SC10). Refused with a sentence at each field (SC4); two at once, one wins.
 */
export const answerSurvey = verb("public", async (ctx, token: string, posted: Posted): Promise<void> => {
  const { link, version, template, filled: before, state } = await openedInvitation(ctx, token);
  if (state === "closed") throw refused(problem("survey-closed"));
  const read = filled(version.content, valuesOf(posted));
  if (read.problems.length > 0) throw refused(...atFields(version.content, read.problems));
  const score = scoreOf(version.content, read.values);
  const [named] = await ctx.db
    .select({ name: client.displayName, followedBy: client.followedBy })
    .from(client)
    .where(eq(client.id, link.clientId));
  const name = named?.name ?? "";
  const id = before?.id ?? ctx.newId();
  const said = {
    answers: read.values,
    words: wordsOf(version.content, read.values),
    score,
    updatedAt: ctx.now,
  };
  const bad = isBad(score, template.alertAt) && link.alertedAt === null;
  const alert = bad
    ? await alertWrites(ctx, {
        link,
        title: version.title,
        words: scoreWords(version.content, read.values),
        reportId: id,
        followedBy: named?.followedBy ?? null,
      })
    : null;
  const writes: Statement[] = before
    ? [
        ctx.db
          .update(filledForm)
          .set({ ...said, version: sql`${filledForm.version} + 1` })
          .where(eq(filledForm.id, id)),
      ]
    : [
        ctx.db.insert(filledForm).values({
          ...said,
          id,
          kind: "survey",
          templateId: link.templateId,
          versionId: version.id,
          clientId: link.clientId,
          ouvrageId: link.ouvrageId,
          title: version.title,
          sellerId: link.sellerId,
          startedAt: ctx.now,
          author: name,
          finishedAt: ctx.now,
          rootId: id,
        }),
        timeline(ctx, {
          clientId: link.clientId,
          ouvrageId: link.ouvrageId,
          kind: "report",
          title: `${name} a répondu à l'enquête « ${version.title} »`,
          href: `/rapports/${id}`,
        }),
      ];
  await ctx.commit({
    guards: [asItWas(link)],
    writes: [
      ...writes,
      ctx.db
        .update(surveyLink)
        .set({
          filledId: id,
          answeredAt: link.answeredAt ?? ctx.now,
          declinedAt: null,
          ...(alert ? { alertedAt: ctx.now } : {}),
        })
        .where(eq(surveyLink.id, link.id)),
      ...(alert ?? []),
    ],
    change: {
      kind: "report",
      id,
      action: before ? "updated" : "answered",
      after: { title: version.title, score },
    },
    event: {
      name: "survey.answered",
      subjectId: link.id,
      topics: [
        `client:${link.clientId}`,
        `form:${link.templateId}`,
        `report:${id}`,
        "surveys",
        "reports",
        "actions",
      ],
    },
  });
});

/** Nobody answered or called for somebody since this page was read. */
const asItWas = (link: typeof surveyLink.$inferSelect) =>
  must(
    "invitation unchanged",
    sql`exists(select 1 from survey_link where id = ${link.id} and closed_at is null and filled_id is ${link.filledId} and alerted_at is ${link.alertedAt})`,
  );

const valuesOf = (posted: Posted): Values =>
  Object.fromEntries(
    Object.entries(posted).map(([id, { chosen, written }]) => [id, { ...NOTHING, chosen, written }]),
  );

type Content = Parameters<typeof fieldsOf>[0];
/** Problems by the names of the fields of a page. */
const atFields = (content: Content, problems: Problem[]): Problem[] => {
  const types = new Map(fieldsOf(content).map((field) => [field.id, field.type]));
  return problems.map((one) => {
    const type = types.get(one.field ?? "") ?? "words";
    const part = !isRating(type) && (choosesOptions(type) || type === "tick") ? "chosen" : "written";
    return { ...one, field: `answers.${one.field}.${part}` };
  });
};
