import { beforeAll, expect, test } from "vitest";
import { timelineEntry } from "~/db/schema/clients";
import type { PaymentForm } from "~/domain/billing/forms";
import type { Day } from "~/domain/calendar/day";
import { basisPoints, cents } from "~/domain/money/money";
import { draftDeposit } from "~/operations/billing/draft-deposit";
import { getInvoice } from "~/operations/billing/get-invoice";
import { getPaymentForm } from "~/operations/billing/get-payment-form";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { recordPayment } from "~/operations/billing/record-payment";
import { createOrder } from "~/operations/orders/create-order";
import { getOrderDraft } from "~/operations/orders/get-order-draft";
import { saveOrder } from "~/operations/orders/save-order";
import { startOrder } from "~/operations/orders/start-order";
import { body, item } from "../../domain/documents/bodies";
import { signedQuote } from "../../world/signed-quote";
import { as, NOW, newWorld } from "../../world/world";

beforeAll(newWorld);

const DAY = 24 * 3600_000;
const office = (days: number) => as("bureau", NOW + days * DAY);

/** The deposit invoice of an order signed on 23 November, at the client's home or not. */
async function deposit(id: string, clientId: string, offPremises: boolean): Promise<string> {
  const quoteId = await signedQuote(id, body([item("a", 1, 1000, 20)]), { clientId, offPremises });
  const orderId = await createOrder(office(0), quoteId);
  const invoiceId = await draftDeposit(office(0), { orderId, share: basisPoints(3000) });
  await issueInvoice(office(0), {
    invoiceId,
    version: (await getInvoice(office(0), invoiceId)).invoice.version,
  });
  return invoiceId;
}

const pay = (days: number, invoiceId: string, more: Partial<PaymentForm> = {}) => {
  const ctx = office(days);
  return recordPayment(ctx, {
    clientId: "c-turpin",
    receivedOn: ctx.today as Day,
    mode: "cheque",
    reference: "CHQ 7",
    amount: cents(100),
    parts: [{ invoiceId, amount: cents(100) }],
    ...more,
  });
};
const tooSoon = {
  kind: "refused",
  problems: [{ code: "paid-too-soon", facts: { day: "mardi 1er décembre 2026" } }],
};

test("Q20 a deposit signed at home is paid from the eighth day on; the form says so beforehand", async () => {
  const invoiceId = await deposit("home", "c-turpin", true);
  expect((await getInvoice(office(0), invoiceId)).invoice.dueOn).toBe("2026-12-01");
  const form = await getPaymentForm(office(1), { clientId: "c-turpin", invoiceId, q: "" });
  expect(form.offPremises).toMatchObject([{ signedOn: "2026-11-23", paymentFrom: "2026-12-01" }]);
  await expect(pay(7, invoiceId)).rejects.toMatchObject(tooSoon);
  await expect(pay(7, invoiceId, { parts: [] })).rejects.toMatchObject(tooSoon);
  await expect(pay(7, invoiceId, { ground: "other" })).rejects.toMatchObject(tooSoon);
  expect((await getInvoice(office(7), invoiceId)).settlement).toMatchObject({ due: 36_000 });
  await pay(7, invoiceId, { ground: "urgent-repair" });
  const told = await office(7).db.select().from(timelineEntry);
  expect(told.find((entry) => entry.kind === "payment")?.body).toContain("en urgence");
  await pay(8, invoiceId);
});

test("Q20 a company and a contract signed at the shop may pay at once", async () => {
  const shop = await deposit("shop", "c-turpin", false);
  expect((await getInvoice(office(0), shop)).invoice.dueOn).toBe("2026-11-23");
  await pay(0, shop);
  const company = await deposit("company", "c-cypres", true);
  await pay(0, company, { clientId: "c-cypres" });
});

test("Q20 an order taken at the client's home without a quote waits as well, from the day it was taken", async () => {
  const orderId = await startOrder(office(0), { clientId: "c-turpin" });
  const { order, header } = await getOrderDraft(office(0), orderId);
  await saveOrder(office(0), orderId, {
    version: order.version,
    header: { ...header, offPremises: true },
    body: body([item("a", 1, 1000, 20)]),
    base: null,
    costs: {},
    copies: {},
  });
  const invoiceId = await draftDeposit(office(0), { orderId, share: basisPoints(3000) });
  await issueInvoice(office(0), {
    invoiceId,
    version: (await getInvoice(office(0), invoiceId)).invoice.version,
  });
  await expect(pay(7, invoiceId)).rejects.toMatchObject(tooSoon);
  await pay(8, invoiceId);
});
