import { env } from "cloudflare:workers";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { outbox } from "~/db/schema/house";
import { mail } from "~/db/schema/mail";
import { quote } from "~/db/schema/quotes";
import { followUp, notification } from "~/db/schema/telling";
import { addDays } from "~/domain/calendar/day";
import { parisDay, parisInstant } from "~/domain/calendar/paris";
import { draftInvoice } from "~/operations/billing/draft-invoice";
import { getInvoice } from "~/operations/billing/get-invoice";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { recordPayment } from "~/operations/billing/record-payment";
import { remindInvoices } from "~/operations/follow-up/remind-invoices";
import { remindQuotes } from "~/operations/follow-up/remind-quotes";
import { saveFollowUp } from "~/operations/follow-up/save-follow-up";
import { createOrder } from "~/operations/orders/create-order";
import { runSchedule } from "~/workers/schedule";
import { body, item } from "../../domain/documents/bodies";
import { signedQuote } from "../../world/signed-quote";
import { as, asSystem, NOW, newWorld } from "../../world/world";
import { switchedOn, waitingQuote } from "./sample";

const DAY = 24 * 3600_000;
const db = asSystem().db;
const remindersOf = (id: string) =>
  db
    .select()
    .from(mail)
    .where(and(eq(mail.subjectId, id), eq(mail.template, "quote-reminder")));
/** Nine in the morning in Paris, so many days after the world's Monday. */
const morning = (days: number) => parisInstant(addDays(parisDay(NOW), days), 9 * 60);

beforeAll(newWorld);

describe("unanswered quotes", () => {
  test("switched off, nothing is written to a client, but the seller hears of the silence once", async () => {
    await waitingQuote("silent", NOW);
    expect(await remindQuotes(asSystem(morning(7)))).toEqual({ mails: 0, notices: 1, actions: 0 });
    expect(await remindQuotes(asSystem(morning(8)))).toEqual({ mails: 0, notices: 0, actions: 0 });
    const told = await db.select().from(notification).where(eq(notification.subjectId, "silent"));
    expect(told).toMatchObject([{ userId: "u-commercial", kind: "quote-silent", facts: { days: 7 } }]);
  });

  test("FU1 FU2 switched on: once a step, however often it runs, at once, or after two days down", async () => {
    await switchedOn();
    await waitingQuote("twice", NOW);
    await Promise.all([remindQuotes(asSystem(morning(7))), remindQuotes(asSystem(morning(7)))]);
    await remindQuotes(asSystem(morning(8)));
    expect(await remindersOf("twice")).toHaveLength(1);
    await remindQuotes(asSystem(morning(16)));
    await remindQuotes(asSystem(morning(17)));
    const sent = await remindersOf("twice");
    expect(sent).toHaveLength(2);
    expect(sent[0]).toMatchObject({
      toAddress: "jean.turpin@example.org",
      replyTo: "commercial@fontaine.example",
      status: "queued",
    });
    expect(sent[0]?.text).toContain("DE-2026-twice");
    expect(sent[0]?.text).toContain("Hugo Mercier");
    expect(sent[0]?.html).toContain("/espace/");
  });

  test("FU4 nothing leaves on a Sunday; answered meanwhile, nothing leaves at all", async () => {
    await waitingQuote("sunday", NOW - DAY);
    await remindQuotes(asSystem(morning(6)));
    expect(await remindersOf("sunday")).toEqual([]);
    await db.update(quote).set({ refusedAt: NOW }).where(eq(quote.id, "sunday"));
    await remindQuotes(asSystem(morning(7)));
    expect(await remindersOf("sunday")).toEqual([]);
  });

  test("killed in the middle, the next run does the rest and nothing twice", async () => {
    const ids = ["k1", "k2", "k3", "k4"];
    for (const id of ids) await waitingQuote(id, NOW + DAY);
    const dying = asSystem(morning(8));
    let commits = 0;
    const commit = dying.commit.bind(dying);
    const killed = {
      ...dying,
      commit: async (what: Parameters<typeof commit>[0]) => {
        commits += 1;
        // The server dies after it wrote the second one, and before the third.
        if (commits > 2) throw new Error("gone");
        await commit(what);
      },
    };
    await expect(remindQuotes(killed)).rejects.toThrow("en échec");
    const counts = async () => (await Promise.all(ids.map(remindersOf))).map((rows) => rows.length);
    expect((await counts()).filter((n) => n === 1)).toHaveLength(2);
    await remindQuotes(asSystem(morning(8) + 60_000));
    expect(await counts()).toEqual([1, 1, 1, 1]);
  });
});

describe("overdue invoices", () => {
  const issued = async (id: string, clientId: string) => {
    const office = as("bureau");
    const order = await createOrder(
      office,
      await signedQuote(id, body([item("a", 1, 100, 20)]), { clientId }),
    );
    const invoiceId = await draftInvoice(office, order);
    await issueInvoice(office, { invoiceId, version: (await getInvoice(office, invoiceId)).invoice.version });
    return invoiceId;
  };
  const mailsOf = (id: string) =>
    db
      .select()
      .from(mail)
      .where(and(eq(mail.subjectId, id), eq(mail.template, "invoice-reminder")));

  test("office, direction and seller hear once; the client is reminded once, with the invoice and its terms", async () => {
    const [person, company] = [await issued("i1", "c-turpin"), await issued("i2", "c-cypres")];
    await remindInvoices(asSystem(morning(31)));
    await remindInvoices(asSystem(morning(32)));
    const told = await db.select().from(notification).where(eq(notification.subjectId, person));
    expect(told.map((one) => one.userId).toSorted((a, b) => a.localeCompare(b))).toEqual([
      "u-bureau",
      "u-commercial",
      "u-direction",
    ]);
    expect(JSON.stringify(told)).not.toMatch(/120|cents/i);
    expect(await mailsOf(person)).toEqual([]);
    await remindInvoices(asSystem(morning(38)));
    await remindInvoices(asSystem(morning(39)));
    const [[toPerson, ...more], [toCompany]] = [await mailsOf(person), await mailsOf(company)];
    expect(more).toEqual([]);
    expect(toPerson?.text).toMatch(/il reste 120,00\s€ à régler/);
    expect(toPerson?.text).not.toContain("40 €");
    expect(toCompany?.text).toContain("indemnité forfaitaire de 40 €");
    expect(toPerson?.attachments).toHaveLength(1);
  });

  test("paid, it is left alone", async () => {
    const id = await issued("i3", "c-turpin");
    await recordPayment(as("bureau"), {
      clientId: "c-turpin",
      receivedOn: parisDay(NOW),
      mode: "transfer",
      reference: "V1",
      amount: 12_000,
      parts: [{ invoiceId: id, amount: 12_000 }],
    } as never);
    await remindInvoices(asSystem(morning(38)));
    expect(await mailsOf(id)).toEqual([]);
    expect(await db.select().from(notification).where(eq(notification.subjectId, id))).toEqual([]);
  });
});

test("a setting is kept, noted, and never overwritten by a stale form", async () => {
  await expect(saveFollowUp(as("direction"), { version: 0 } as never)).rejects.toMatchObject({
    kind: "conflict",
  });
  await expect(saveFollowUp(as("bureau"), { version: 1 } as never)).rejects.toMatchObject({
    kind: "forbidden",
  });
});

test("the schedule runs it at nine in Paris in winter, and days down are one step", async () => {
  await waitingQuote("beat", NOW + 10 * DAY);
  await runSchedule(env, morning(16));
  await runSchedule(env, morning(17) - 60_000);
  expect(await remindersOf("beat")).toHaveLength(0);
  await runSchedule(env, morning(21));
  await runSchedule(env, morning(21) + 60_000);
  expect(await remindersOf("beat")).toHaveLength(1);
  expect(await db.select().from(followUp).where(eq(followUp.subjectId, "beat"))).toMatchObject([
    { step: "1" },
  ]);
  const waiting = await db.select().from(outbox).where(eq(outbox.event, "mail.queued"));
  expect(waiting.length).toBeGreaterThan(0);
});
