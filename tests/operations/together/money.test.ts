import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { creditNote, invoice, payment } from "~/db/schema/billing";
import { file } from "~/db/schema/files";
import { basisPoints, cents, quantity } from "~/domain/money/money";
import { draftDeposit } from "~/operations/billing/draft-deposit";
import { draftInvoice } from "~/operations/billing/draft-invoice";
import { getCreditForm } from "~/operations/billing/get-credit-form";
import { getInvoice } from "~/operations/billing/get-invoice";
import { issueCreditNote } from "~/operations/billing/issue-credit-note";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { printInvoiceFile } from "~/operations/billing/print-invoice-file";
import { recordPayment } from "~/operations/billing/record-payment";
import { reversePayment } from "~/operations/billing/reverse-payment";
import { createOrder } from "~/operations/orders/create-order";
import { body, item } from "../../domain/documents/bodies";
import { signedQuote } from "../../world/signed-quote";
import { as, asSystem, newWorld } from "../../world/world";

beforeAll(newWorld);
const { db } = asSystem();
const office = () => as("bureau");

const ordered = async (id: string) =>
  createOrder(office(), await signedQuote(id, body([item("a", 4, 100, 20)])));
async function issued(id: string): Promise<string> {
  const invoiceId = await draftInvoice(office(), await ordered(id));
  const { version } = (await getInvoice(office(), invoiceId)).invoice;
  await issueInvoice(office(), { invoiceId, version });
  return invoiceId;
}
const outcomes = async (acts: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(acts);
  const refusals = settled.flatMap((it) => (it.status === "rejected" ? [String(it.reason.kind)] : []));
  return { done: settled.length - refusals.length, refusals };
};

test("two deposits of sixty percent at once: the second sees the first, and the order is not exceeded", async () => {
  const orderId = await ordered("m1");
  const deposit = () => draftDeposit(office(), { orderId, share: basisPoints(6000) });
  const { done, refusals } = await outcomes([deposit(), deposit()]);
  expect(done).toBe(1);
  expect(refusals.join()).toMatch(/^(conflict|refused)$/);
  const drafts = and(eq(invoice.orderId, orderId), eq(invoice.kind, "deposit"));
  expect(await db.$count(invoice, drafts)).toBe(1);
  await expect(deposit()).rejects.toMatchObject({ problems: [{ code: "deposits-beyond-order" }] });
});

test("a deposit form sent twice makes one deposit, where the order would bear two", async () => {
  const orderId = await ordered("m2");
  const deposit = () => draftDeposit(office(), { orderId, share: basisPoints(3000) }, "one");
  expect(await deposit()).toBe(await deposit());
  expect(await db.$count(invoice, eq(invoice.orderId, orderId))).toBe(1);
});

test("a credit note for what one saw: the second click, and the colleague who did not see it, take nothing twice", async () => {
  const invoiceId = await issued("m3");
  const { seen } = await getCreditForm(office(), invoiceId);
  const credit = (ctx = office()) =>
    issueCreditNote(ctx, { invoiceId, reason: "Retour", lines: { a: quantity(1000) }, seen });
  expect(await outcomes([credit(), credit(as("direction"))])).toEqual({ done: 1, refusals: ["conflict"] });
  await expect(credit()).rejects.toMatchObject({ kind: "conflict" });
  expect(await db.$count(creditNote, eq(creditNote.invoiceId, invoiceId))).toBe(1);
  expect((await getCreditForm(office(), invoiceId)).seen).toBe(seen + 1);
});

test("a payment reversed by two people at once is reversed once, and the other is told so", async () => {
  const invoiceId = await issued("m4");
  const paymentId = await recordPayment(office(), {
    clientId: "c-turpin",
    receivedOn: office().today,
    mode: "transfer",
    reference: "VIR",
    amount: cents(10_000),
    parts: [{ invoiceId, amount: cents(10_000) }],
  });
  const reverse = (role: "bureau" | "comptabilite") =>
    reversePayment(as(role), { paymentId, reason: "Chèque impayé" });
  const { done, refusals } = await outcomes([reverse("bureau"), reverse("comptabilite")]);
  expect(done).toBe(1);
  expect(refusals.join()).toMatch(/^(conflict|refused)$/);
  expect(await db.$count(payment, eq(payment.reversalOf, paymentId))).toBe(1);
});

test("an invoice printed by two people at once is kept once, and both get the same paper", async () => {
  const invoiceId = await issued("m5");
  const [one, two] = await Promise.all([
    printInvoiceFile(office(), invoiceId),
    printInvoiceFile(as("direction"), invoiceId),
  ]);
  expect(two.bytes).toEqual(one.bytes);
  expect(await db.$count(file, eq(file.ownerId, invoiceId))).toBe(1);
});
