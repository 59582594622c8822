import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { mail } from "~/db/schema/mail";
import { quote } from "~/db/schema/quotes";
import { getQuote } from "~/operations/quotes/get-quote";
import { answerQuestion } from "~/operations/space/answer-question";
import { askQuestion } from "~/operations/space/ask-question";
import { getSpaceQuote } from "~/operations/space/get-space-quote";
import { listQuoteMessages } from "~/operations/space/list-quote-messages";
import { refuseQuote } from "~/operations/space/refuse-quote";
import { as, asSystem, NOW, newWorld } from "../../world/world";
import { sentQuote, through, turpin } from "./sample";

const { db } = asSystem();
const mailsOf = (quoteId: string) => db.select().from(mail).where(eq(mail.subjectId, quoteId));

const lastSeen = async (quoteId: string) =>
  (await listQuoteMessages(as("commercial"), quoteId)).messages.at(-1)?.id ?? "";

beforeAll(newWorld);

test("a question reaches the seller, its answer the customer, on the page and by mail", async () => {
  const quoteId = await sentQuote("m1");
  await askQuestion(turpin(), quoteId, { body: "Le <b>conduit</b> est-il compris ?" });
  expect((await getQuote(as("commercial"), quoteId)).messages).toEqual({ count: 1, unread: 1 });
  const [question] = await mailsOf(quoteId);
  expect(question?.toAddress).toBe("commercial@fontaine.example");
  expect(question?.html).toContain("&lt;b&gt;conduit");

  await answerQuestion(as("commercial", NOW + 1_000), quoteId, {
    body: "Oui, jusqu'au toit.",
    seen: await lastSeen(quoteId),
  });
  expect((await getQuote(as("commercial"), quoteId)).messages).toEqual({ count: 2, unread: 0 });
  expect((await getSpaceQuote(turpin(), quoteId)).messages.map((m) => [m.from, m.author, m.body])).toEqual([
    ["customer", "Jean Turpin", "Le <b>conduit</b> est-il compris ?"],
    ["staff", "Hugo Mercier", "Oui, jusqu'au toit."],
  ]);
  const answer = (await mailsOf(quoteId)).find((m) => m.template === "answer-notice");
  expect(answer).toMatchObject({
    toAddress: "jean.turpin@example.org",
    replyTo: "commercial@fontaine.example",
  });
  const door = /\/espace\/([\w-]{43})/.exec(answer?.text ?? "")?.[1] ?? "";
  expect((await through(door)).viewer).toMatchObject({ clientId: "c-turpin", links: [{ quoteId }] });
});

test("a question that came while the answer was typed still waits for its own; one answer sent twice is one", async () => {
  const quoteId = await sentQuote("m5");
  await askQuestion(turpin(), quoteId, { body: "Quel délai ?" }, "f1");
  await askQuestion(turpin(), quoteId, { body: "Quel délai ?" }, "f1");
  const seen = await lastSeen(quoteId);
  await askQuestion(turpin(null, NOW + 1_000), quoteId, { body: "Et la garantie ?" });
  const reply = () =>
    answerQuestion(as("commercial", NOW + 2_000), quoteId, { body: "Six semaines.", seen }, "f2");
  await reply();
  await reply();
  expect((await getQuote(as("commercial"), quoteId)).messages).toEqual({ count: 3, unread: 1 });
  expect((await mailsOf(quoteId)).filter((m) => m.template === "answer-notice")).toHaveLength(1);
});

test("those who may not write quotes read the conversation only", async () => {
  const quoteId = await sentQuote("m2");
  expect(await listQuoteMessages(as("comptabilite"), quoteId)).toMatchObject({
    answers: false,
    messages: [],
  });
  await expect(answerQuestion(as("comptabilite"), quoteId, { body: "Oui", seen: "" })).rejects.toThrow(
    "forbidden",
  );
});

test("twenty questions an hour are enough", async () => {
  const quoteId = await sentQuote("m3");
  for (let i = 0; i < 20; i++) await askQuestion(turpin(), quoteId, { body: `Question ${i}` });
  await expect(askQuestion(turpin(), quoteId, { body: "Encore" })).rejects.toThrow("too-many-messages");
  await askQuestion(turpin(null, NOW + 3_600_001), quoteId, { body: "Plus tard" });
});

test("a refusal keeps its reason and tells the seller; said twice, it is refused once", async () => {
  const quoteId = await sentQuote("m4");
  await refuseQuote(turpin(), quoteId, { version: 1, reason: "Projet reporté d'un an" });
  const [row] = await db.select().from(quote).where(eq(quote.id, quoteId));
  expect(row).toMatchObject({ refusedAt: NOW, refusalReason: "Projet reporté d'un an" });
  expect((await mailsOf(quoteId))[0]?.text).toContain("« Projet reporté d'un an »");
  await expect(refuseQuote(turpin(), quoteId, { version: 2, reason: "Non" })).rejects.toThrow(
    "quote-already-refused",
  );
});
