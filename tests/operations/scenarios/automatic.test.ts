import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { contactPoint } from "~/db/schema/clients";
import { mail } from "~/db/schema/mail";
import { formTemplate, surveyLink } from "~/db/schema/scenarios";
import { addDays } from "~/domain/calendar/day";
import { parisDay, parisInstant } from "~/domain/calendar/paris";
import { consentForm } from "~/domain/privacy/forms";
import { draftInvoice } from "~/operations/billing/draft-invoice";
import { getInvoice } from "~/operations/billing/get-invoice";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { createOrder } from "~/operations/orders/create-order";
import { recordConsents } from "~/operations/privacy/record-consents";
import { getSurveySending } from "~/operations/scenarios/get-survey-sending";
import { sendDueSurveys } from "~/operations/scenarios/send-due-surveys";
import { sendSurvey } from "~/operations/scenarios/send-survey";
import { body, item } from "../../domain/documents/bodies";
import { signedQuote } from "../../world/signed-quote";
import { as, asSystem, NOW, newWorld } from "../../world/world";
import { publishedSurvey } from "./sample";

const db = asSystem().db;
const morning = (days: number) => asSystem(parisInstant(addDays(parisDay(NOW), days), 9 * 60 + 30));
const links = () => db.select().from(surveyLink);

async function issued(quoteId: string) {
  const office = as("bureau");
  const order = await createOrder(office, await signedQuote(quoteId, body([item("a", 1, 100, 20)])));
  const invoiceId = await draftInvoice(office, order);
  await issueInvoice(office, { invoiceId, version: (await getInvoice(office, invoiceId)).invoice.version });
  return { invoiceId };
}

beforeAll(newWorld);

test("SC11 a survey leaves once so many days after the invoice, on a working day, at most a week late", async () => {
  const id = await publishedSurvey("Votre avis");
  const { invoiceId } = await issued("q-auto");
  await db.delete(contactPoint).where(eq(contactPoint.clientId, "c-turpin"));
  // Off until somebody says when.
  expect(await sendDueSurveys(morning(4))).toBe(0);
  await db.update(formTemplate).set({ autoDays: 4 }).where(eq(formTemplate.id, id));
  expect(await sendDueSurveys(morning(3))).toBe(0);
  // No address to write to: it leaves when there is one.
  expect(await sendDueSurveys(morning(4))).toBe(0);
  await db
    .insert(contactPoint)
    .values({ id: "cp-m", clientId: "c-turpin", channel: "email", value: "jean@turpin.example" });
  // Saturday and Sunday.
  expect(await sendDueSurveys(morning(5))).toBe(0);
  expect(await sendDueSurveys(morning(6))).toBe(0);
  const [one, two] = await Promise.all([sendDueSurveys(morning(7)), sendDueSurveys(morning(7))]);
  expect(one + two).toBe(1);
  expect(await sendDueSurveys(morning(8))).toBe(0);
  expect(await links()).toMatchObject([
    { subjectKind: "invoice", subjectId: invoiceId, sentTo: "jean@turpin.example" },
  ]);
  const [letter] = await db.select().from(mail).where(eq(mail.template, "survey-sent"));
  expect(letter).toMatchObject({ toAddress: "jean@turpin.example", clientId: "c-turpin" });
  // By hand, the same job is not asked about again.
  const again = { templateId: id, to: "jean@turpin.example", invoiceId, orderId: null };
  await expect(sendSurvey(as("bureau"), "c-turpin", again)).rejects.toMatchObject({
    problems: [{ code: "survey-already-sent" }],
  });
});

test("SC8 SC11 who wants no more hears nothing, and what is old is not dug up", async () => {
  await issued("q-stop");
  await db.update(surveyLink).set({ stopped: true });
  expect(await sendDueSurveys(morning(7))).toBe(0);
  await db.update(surveyLink).set({ stopped: false });
  expect(await sendDueSurveys(morning(15))).toBe(0);
  expect(await links()).toHaveLength(1);
});

test("PV5 no survey goes by itself or by hand to who refused mails; once they accept again it does", async () => {
  const id = await publishedSurvey("Encore votre avis");
  await db.update(formTemplate).set({ autoDays: 4 }).where(eq(formTemplate.id, id));
  await issued("q-refused");
  const says = (mail: "given" | "refused", now: number) =>
    recordConsents(
      as("bureau", now),
      "c-turpin",
      consentForm.parse({ mail, source: "phone", saidOn: parisDay(now), words: "Vous écrire ?" }),
    );
  await says("given", NOW - 2000);
  await says("refused", NOW - 1000);
  const before = (await links()).length;
  await sendDueSurveys(morning(7));
  expect((await links()).length).toBe(before);
  const asked = { templateId: id, to: "jean@turpin.example", invoiceId: null, orderId: null };
  await expect(sendSurvey(as("bureau"), "c-turpin", asked)).rejects.toMatchObject({
    problems: [{ code: "survey-mails-refused" }],
  });
  const page = await getSurveySending(as("bureau"), "c-turpin", { invoiceId: null, orderId: null });
  expect(page.mailsRefused).toBe(true);
  await says("given", NOW);
  expect(await sendDueSurveys(morning(7))).toBeGreaterThan(0);
});
