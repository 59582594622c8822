import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { clientAction } from "~/db/schema/actions";
import { client } from "~/db/schema/clients";
import { mail } from "~/db/schema/mail";
import { filledForm, formTemplate, surveyLink } from "~/db/schema/scenarios";
import { notification } from "~/db/schema/telling";
import { NOTHING } from "~/domain/scenarios/filling";
import { sendSurveyForm, surveyAnswerForm } from "~/domain/scenarios/forms";
import { SURVEY_LIFE } from "~/domain/scenarios/survey-link";
import { answerSurvey } from "~/operations/scenarios/answer-survey";
import { declineSurvey } from "~/operations/scenarios/decline-survey";
import { exportSurvey } from "~/operations/scenarios/export-survey";
import { getReport } from "~/operations/scenarios/get-report";
import { getSurveyResults } from "~/operations/scenarios/get-survey-results";
import { getSurveySending } from "~/operations/scenarios/get-survey-sending";
import { listClientReports } from "~/operations/scenarios/list-client-reports";
import { listSurveys } from "~/operations/scenarios/list-surveys";
import { openSurvey } from "~/operations/scenarios/open-survey";
import { sendSurvey } from "~/operations/scenarios/send-survey";
import { drainOutbox } from "~/workers/outbox";
import { as, asVisitor, NOW, newWorld } from "../../world/world";
import { publishedSurvey } from "./sample";

const db = as("bureau").db;
const ids = { survey: "" };
const CLIENT = "c-turpin";
const asked = (over: Record<string, unknown> = {}) =>
  sendSurveyForm.parse({ templateId: ids.survey, to: "jean@turpin.example", ...over });
/** Sends one and answers its secret, as the mail carries it. */
async function invited(over: Record<string, unknown> = {}, now = NOW) {
  const id = await sendSurvey(as("commercial", now), CLIENT, asked(over));
  const [letter] = await db.select().from(mail).where(eq(mail.subjectId, id));
  const [, token = ""] = /\/enquete\/([\w-]+)/.exec(letter?.text ?? "") ?? [];
  return { id, token, letter };
}
const answers = (given: Record<string, { written?: string; chosen?: string | string[] }>) =>
  surveyAnswerForm.parse({ answers: given }).answers ?? {};
const linkOf = async (id: string) => (await db.select().from(surveyLink).where(eq(surveyLink.id, id)))[0];
const actions = () => db.select().from(clientAction);

beforeAll(async () => {
  await newWorld();
  ids.survey = await publishedSurvey("Votre avis");
  await db.update(formTemplate).set({ alertAt: 6 });
});
beforeEach(async () => {
  await db.delete(surveyLink);
  await db.delete(filledForm);
  await db.delete(clientAction);
  await db.delete(notification);
});

describe("an invitation", () => {
  test("SC7 leaves by mail with a secret that the base does not know, and opens the questions", async () => {
    const { id, token, letter } = await invited();
    expect(letter).toMatchObject({
      template: "survey-sent",
      toAddress: "jean@turpin.example",
      status: "queued",
    });
    expect(letter?.html).toContain("Donner mon avis");
    expect(token.length).toBeGreaterThan(40);
    expect(JSON.stringify(await linkOf(id))).not.toContain(token);
    const opened = await openSurvey(asVisitor(), token);
    expect(opened).toMatchObject({ state: "open", title: "Votre avis", answers: {}, answeredOn: null });
    expect(JSON.stringify(opened)).not.toMatch(/turpin/i);
    await expect(openSurvey(asVisitor(), "x".repeat(43))).rejects.toMatchObject({ kind: "not-found" });
    await expect(openSurvey(asVisitor(), "x".repeat(500))).rejects.toMatchObject({ kind: "not-found" });
  });

  test("SC7 it expires: nothing is told, nothing is written", async () => {
    const { token } = await invited();
    const late = asVisitor(NOW + SURVEY_LIFE);
    expect(await openSurvey(late, token)).toMatchObject({ state: "closed", content: null });
    await expect(answerSurvey(late, token, answers({ note: { written: "9" } }))).rejects.toMatchObject({
      problems: [{ code: "survey-closed" }],
    });
    await expect(declineSurvey(late, token, { stop: false })).rejects.toMatchObject({ kind: "refused" });
    expect(await db.select().from(filledForm)).toEqual([]);
  });

  test("SC8 a job is asked about once, a client as often as one likes; the same sending is one", async () => {
    await expect(invited({ invoiceId: "nobody" })).rejects.toMatchObject({ kind: "not-found" });
    const one = await sendSurvey(as("bureau"), CLIENT, asked(), "same");
    expect(await sendSurvey(as("bureau"), CLIENT, asked(), "same")).toBe(one);
    await invited();
    expect(
      (await getSurveySending(as("bureau"), CLIENT, { invoiceId: null, orderId: null })).sent,
    ).toHaveLength(2);
  });

  test("SC8 who is in the bin or wants no more is not written to", async () => {
    const { token } = await invited();
    await declineSurvey(asVisitor(), token, { stop: true });
    await declineSurvey(asVisitor(), token, { stop: true });
    await expect(invited()).rejects.toMatchObject({ problems: [{ code: "survey-stopped" }] });
    expect(await listClientReports(as("bureau"), CLIENT)).toMatchObject({ stopped: true });
    await db.delete(surveyLink);
    await db.update(client).set({ statusId: "st-bin" }).where(eq(client.id, CLIENT));
    await expect(invited()).rejects.toMatchObject({ problems: [{ code: "client-not-sellable" }] });
    await db.update(client).set({ statusId: "st-prospect" }).where(eq(client.id, CLIENT));
  });
});

describe("an answer", () => {
  test("SC4 SC7 is kept once, read again by its holder, and changed while it is open", async () => {
    const { id, token } = await invited();
    await expect(
      answerSurvey(asVisitor(), token, answers({ note: { written: "12" } })),
    ).rejects.toMatchObject({
      problems: [{ code: "note-unknown", field: "answers.note.written" }],
    });
    await expect(
      answerSurvey(asVisitor(), token, answers({ why: { written: "rien" } })),
    ).rejects.toMatchObject({
      problems: [{ code: "answer-missing", field: "answers.note.written" }],
    });
    await answerSurvey(
      asVisitor(),
      token,
      answers({ note: { written: "9" }, why: { written: "caché" }, punctual: { chosen: "Tenus" } }),
    );
    const opened = await openSurvey(asVisitor(), token);
    expect(opened.state).toBe("answered");
    expect(opened.answers).toEqual({
      note: { ...NOTHING, written: "9", chosen: ["9 ou 10"] },
      punctual: { ...NOTHING, chosen: ["Tenus"] },
    });
    await answerSurvey(asVisitor(NOW + 1000), token, answers({ note: { written: "8" } }));
    const rows = await db.select().from(filledForm);
    expect(rows).toMatchObject([
      { score: 8, kind: "survey", author: "Turpin Jean", version: 2, finishedAt: NOW },
    ]);
    const link = await linkOf(id);
    expect(link).toMatchObject({ answeredAt: NOW, filledId: rows[0]?.id });
    const { report, survey } = await getReport(as("commercial"), rows[0]?.id ?? "");
    expect(report.words).toBe("8 / 10");
    expect(survey?.sentTo).toBe("jean@turpin.example");
    await expect(getReport(as("technicien"), rows[0]?.id ?? "")).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("SC7 two at once leave one answer", async () => {
    const { token } = await invited();
    const both = await Promise.allSettled([
      answerSurvey(asVisitor(), token, answers({ note: { written: "9" } })),
      answerSurvey(asVisitor(), token, answers({ note: { written: "10" } })),
    ]);
    expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await db.select().from(filledForm)).toHaveLength(1);
  });

  test("SC7 a no is noted, and one may answer all the same", async () => {
    const { id, token } = await invited();
    await declineSurvey(asVisitor(), token, { stop: false });
    expect(await openSurvey(asVisitor(), token)).toMatchObject({ state: "declined" });
    await answerSurvey(asVisitor(), token, answers({ note: { written: "10" } }));
    expect(await linkOf(id)).toMatchObject({ declinedAt: null, answeredAt: NOW, stopped: false });
  });

  test("SC10 a bad note gives one action to whoever looks after the client and tells the direction, whatever it becomes", async () => {
    await db.update(client).set({ followedBy: "u-commercial" }).where(eq(client.id, CLIENT));
    const { id, token } = await invited();
    await answerSurvey(asVisitor(), token, answers({ note: { written: "3" }, why: { written: "Retard" } }));
    await answerSurvey(asVisitor(), token, answers({ note: { written: "2" } }));
    await answerSurvey(asVisitor(), token, answers({ note: { written: "9" } }));
    const done = await actions();
    expect(done).toMatchObject([
      {
        clientId: CLIENT,
        assigneeId: "u-commercial",
        subject: "Note de 3 / 10 à l'enquête « Votre avis »",
        dueOn: "2026-11-23",
      },
    ]);
    expect(done[0]?.href).toMatch(/^\/rapports\//);
    expect((await linkOf(id))?.alertedAt).toBe(NOW);
    await drainOutbox(as("bureau").env, () => NOW);
    const told = await db.select().from(notification);
    expect(
      told
        .filter((one) => one.kind === "survey-bad")
        .map((one) => one.userId)
        .toSorted(),
    ).toEqual(["u-commercial", "u-direction"]);
    expect(told.every((one) => one.subjectKind === "report")).toBe(true);
  });

  test("SC10 a good note gives nobody anything to do, and tells who looks after the client", async () => {
    const { token } = await invited();
    await answerSurvey(asVisitor(), token, answers({ note: { written: "7" } }));
    expect(await actions()).toEqual([]);
    await drainOutbox(as("bureau").env, () => NOW);
    expect(await db.select().from(notification)).toMatchObject([
      { kind: "survey-answered", userId: "u-commercial" },
    ]);
  });
});

describe("results", () => {
  test("SC9 rate, score, bars that lead to their answers, and the table", async () => {
    for (const note of ["10", "9", "3"]) {
      const { token } = await invited();
      await answerSurvey(
        asVisitor(),
        token,
        answers({ note: { written: note }, punctual: { chosen: "Tenus" } }),
      );
    }
    await invited();
    const all = await getSurveyResults(as("commercial"), ids.survey);
    expect(all.sums).toEqual({ sent: 4, answered: 3, declined: 0 });
    expect(all.score).toEqual({ type: "ten", mean: 7.3, promoters: 33 });
    expect(all.questions.map((one) => one.id)).toEqual(["note", "punctual"]);
    expect(all.questions[0]?.bars.filter((one) => one.count > 0)).toEqual([
      { answer: "3", count: 1 },
      { answer: "9", count: 1 },
      { answer: "10", count: 1 },
    ]);
    expect(all.questions[1]?.bars).toEqual([
      { answer: "Tenus", count: 3 },
      { answer: "Un peu longs", count: 0 },
      { answer: "Trop longs", count: 0 },
    ]);
    const bad = await getSurveyResults(as("commercial"), ids.survey, { field: "note", answer: "3" });
    expect(bad.rows).toMatchObject([{ clientName: "Turpin Jean", score: 3, alerted: 1 }]);
    const { report } = await getReport(as("commercial"), bad.rows[0]?.id ?? "");
    expect([report.kind, report.score]).toEqual(["survey", 3]);
    expect(bad.sums.sent).toBe(4);
    const nobody = await getSurveyResults(as("commercial"), ids.survey, { seller: "u-bureau" });
    expect(nobody.sums).toEqual({ sent: 0, answered: 0, declined: 0 });
    const before = await getSurveyResults(as("commercial"), ids.survey, { to: "2026-11-22" as never });
    expect(before.rows).toEqual([]);
    const { bytes } = await exportSurvey(as("commercial"), ids.survey, { field: "note", answer: "10" });
    const [head = "", line = "", ...more] = new TextDecoder().decode(bytes).trimEnd().split("\r\n");
    expect(more).toEqual([]);
    expect(head).toContain("Nous recommanderiez-vous ?;");
    expect(line).toMatch(/^Turpin Jean;.*;10;;Tenus$/);
    expect((await listSurveys(as("planification"))).surveys).toMatchObject([
      { sent: 4, answered: 3, mean: 7.3 },
    ]);
  });
});
