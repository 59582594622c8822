import { beforeAll, describe, expect, test } from "vitest";
import { ledgerEntry, ledgerLine } from "~/db/schema/billing";
import { client } from "~/db/schema/clients";
import type { Day } from "~/domain/calendar/day";
import { isBalanced } from "~/domain/ledger/posting";
import { basisPoints, cents, quantity } from "~/domain/money/money";
import { draftDeposit } from "~/operations/billing/draft-deposit";
import { draftInvoice } from "~/operations/billing/draft-invoice";
import { getInvoice } from "~/operations/billing/get-invoice";
import { issueCreditNote } from "~/operations/billing/issue-credit-note";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { listInvoices } from "~/operations/billing/list-invoices";
import { listPayments } from "~/operations/billing/list-payments";
import { printInvoiceFile } from "~/operations/billing/print-invoice-file";
import { recordPayment } from "~/operations/billing/record-payment";
import { reversePayment } from "~/operations/billing/reverse-payment";
import { verifyChain } from "~/operations/billing/verify-chain";
import { createOrder } from "~/operations/orders/create-order";
import { getOrder } from "~/operations/orders/get-order";
import { listOrders } from "~/operations/orders/list-orders";
import { search } from "~/operations/search/search";
import { body, item } from "../../domain/documents/bodies";
import { signedQuote } from "../../world/signed-quote";
import { as, NOW, newWorld } from "../../world/world";

const office = () => as("bureau");
const offer = body(
  [
    item("l1", 1, 4000, 20),
    item("l2", 1, 12350.5, 20),
    item("l3", 1, 1800, 10),
    item("o1", 1, 500, 20, { optionId: "o" }),
    item("o2", 1, 90, 20, { optionId: "p" }),
  ],
  {
    options: [
      { id: "o", label: "Volet", retained: false, choice: null },
      { id: "p", label: "Robot", retained: false, choice: null },
    ],
  },
);

const issue = async (invoiceId: string, ctx = office()) =>
  issueInvoice(ctx, { invoiceId, version: (await getInvoice(ctx, invoiceId)).invoice.version });
const pay = (invoiceId: string, amount: number, total = amount) =>
  recordPayment(office(), {
    clientId: "c-turpin",
    receivedOn: "2026-11-23" as Day,
    mode: "transfer",
    reference: "VIR 1",
    amount: cents(total),
    parts: [{ invoiceId, amount: cents(amount) }],
  });

beforeAll(newWorld);

describe("from a signed quote to a paid invoice", () => {
  test("the order takes the retained options, once, and its client gets a code and becomes a client", async () => {
    const quoteId = await signedQuote("q1", offer, { retained: ["o"] });
    const orderId = await createOrder(as("commercial"), quoteId);
    expect(await createOrder(office(), quoteId)).toBe(orderId);
    const { order, body: ordered, totals } = await getOrder(office(), orderId);
    expect(ordered.lines.map((l) => l.id)).toEqual(["l1", "l2", "l3", "o1"]);
    expect(totals.gross).toBe(2_160_060 + 60_000);
    expect(order.number).toBe("CO-2026-00001");
    const [turpin] = await office().db.select().from(client);
    expect(turpin).toMatchObject({ code: expect.stringMatching(/^C\d{6}$/), statusId: "st-client" });
  });

  test("B3 B5 deposit, invoice less deposit, payments: everything to the cent, posted and chained", async () => {
    const orderId = await createOrder(
      office(),
      await signedQuote("q2", { ...offer, lines: offer.lines.slice(0, 3), options: [] }),
    );
    const depositId = await draftDeposit(office(), { orderId, share: basisPoints(3000) });
    expect(await issue(depositId)).toBe("FA-2026-00001");
    expect((await getInvoice(office(), depositId)).claim.gross).toBe(648_018);

    const invoiceId = await draftInvoice(office(), orderId);
    expect(await issue(invoiceId)).toBe("FA-2026-00002");
    const final = await getInvoice(office(), invoiceId);
    expect(final.claim.gross).toBe(2_160_060 - 648_018);
    expect(final.invoice.dueOn).toBe("2026-12-23");
    expect((await getOrder(office(), orderId)).left).toBe(0);

    await pay(invoiceId, 500_000);
    expect((await getInvoice(office(), invoiceId)).settlement).toMatchObject({
      state: "partial",
      due: 1_012_042,
    });
    const found = await search(office(), "FA-2026-00002");
    expect(found.groups[0]?.results[0]).toMatchObject({
      id: invoiceId,
      settlement: { state: "partial", due: 1_012_042 },
    });
    const second = await pay(invoiceId, 1_012_042, 1_100_000);
    expect((await getInvoice(office(), invoiceId)).settlement?.state).toBe("paid");
    await reversePayment(office(), { paymentId: second, reason: "Chèque revenu impayé" });
    expect((await getInvoice(office(), invoiceId)).settlement).toMatchObject({
      state: "partial",
      due: 1_012_042,
    });
    await expect(reversePayment(office(), { paymentId: second, reason: "encore" })).rejects.toMatchObject({
      problems: [{ code: "already-reversed" }],
    });
    expect(
      (await listPayments(office(), {})).rows.map((r) => r.amountCents).toSorted((a, b) => a - b),
    ).toEqual([-1_100_000, 500_000, 1_100_000]);

    const entries = await office().db.select().from(ledgerEntry);
    const lines = await office().db.select().from(ledgerLine);
    expect(entries.map((e) => e.journal).toSorted((a, b) => a.localeCompare(b))).toEqual([
      "BQ",
      "BQ",
      "BQ",
      "VE",
      "VE",
    ]);
    for (const entry of entries)
      expect(
        isBalanced(
          lines
            .filter((l) => l.entryId === entry.id)
            .map((l) => ({ ...l, debit: l.debitCents, credit: l.creditCents })),
        ),
      ).toBe(true);
    expect(await verifyChain(office())).toMatchObject({ links: 2, broken: null });
  });

  test("B7 a whole credit note is the opposite of its invoice, deposits come back; then nothing is left to credit", async () => {
    const orderId = await createOrder(
      office(),
      await signedQuote("q3", body([item("a", 3, 100, 20), item("b", 2, 50, 10)])),
    );
    const invoiceId = await draftInvoice(office(), orderId);
    await issue(invoiceId);
    await issueCreditNote(office(), { invoiceId, reason: "Retour", lines: { a: quantity(1000) }, seen: 0 });
    await issueCreditNote(office(), {
      invoiceId,
      reason: "Le reste",
      lines: { a: quantity(2000), b: quantity(2000) },
      seen: 1,
    });
    const after = await getInvoice(office(), invoiceId);
    expect(after.credits.map((c) => c.number)).toEqual(["AV-2026-00001", "AV-2026-00002"]);
    expect(after.settlement).toMatchObject({ state: "credited", due: 0 });
    await expect(
      issueCreditNote(office(), { invoiceId, reason: "trop", lines: { b: quantity(1) }, seen: 2 }),
    ).rejects.toMatchObject({ kind: "refused" });
    await expect(pay(invoiceId, 1)).rejects.toMatchObject({ problems: [{ code: "nothing-due" }] });
    // The order can be invoiced again.
    expect(await draftInvoice(office(), orderId)).toBeTruthy();
  });

  test("two people issuing at once get consecutive numbers; a double click issues once", async () => {
    const drafts = await Promise.all(
      ["q4", "q5", "q6"].map(async (id) =>
        draftInvoice(
          office(),
          await createOrder(office(), await signedQuote(id, body([item("a", 1, 10, 20)]))),
        ),
      ),
    );
    const numbers = await Promise.all(drafts.map((id) => issue(id)));
    expect(new Set(numbers).size).toBe(3);
    expect(numbers.toSorted((a, b) => a.localeCompare(b))).toEqual([
      "FA-2026-00004",
      "FA-2026-00005",
      "FA-2026-00006",
    ]);
    const again = await createOrder(office(), await signedQuote("q7", body([item("a", 1, 10, 20)])));
    const draft = await draftInvoice(office(), again);
    const clicks = await Promise.allSettled([issue(draft), issue(draft)]);
    expect(clicks.filter((c) => c.status === "fulfilled")).toHaveLength(1);
    expect(await verifyChain(office())).toMatchObject({ broken: null });
  });

  test("B2 a series never goes back in time", async () => {
    const orderId = await createOrder(office(), await signedQuote("q8", body([item("a", 1, 10, 20)])));
    const invoiceId = await draftInvoice(office(), orderId);
    const yesterday = as("bureau", NOW - 24 * 3600_000);
    await expect(issue(invoiceId, yesterday)).rejects.toMatchObject({
      problems: [{ code: "dated-before-last" }],
    });
    expect((await getInvoice(office(), invoiceId)).invoice.issuedAt).toBeNull();
  });

  test("the PDF of an issued invoice is stored once and stays the same; a draft prints as proforma", async () => {
    const [issued] = (await listInvoices(office(), { state: "open" })).rows;
    const first = await printInvoiceFile(office(), issued?.id ?? "");
    const second = await printInvoiceFile(office(), issued?.id ?? "");
    expect(first.bytes.byteLength).toBeGreaterThan(10_000);
    expect(second.bytes).toEqual(first.bytes);
    const xml = new TextDecoder().decode((await printInvoiceFile(office(), issued?.id ?? "", "xml")).bytes);
    expect(xml).toContain(`<ram:ID>${issued?.number}</ram:ID>`);
  });

  test("lists add up and filter by state; amounts are closed to whoever has no right", async () => {
    const { rows, sums } = await listInvoices(office(), {});
    expect(sums.count).toBe(rows.length);
    expect((await listInvoices(office(), { state: "credited" })).rows).toHaveLength(1);
    expect((await listOrders(office(), { state: "to-invoice" })).rows.length).toBeGreaterThan(0);
    for (const role of ["technicien", "planification"] as const) {
      await expect(listInvoices(as(role), {})).rejects.toMatchObject({ kind: "forbidden" });
      await expect(verifyChain(as(role))).rejects.toMatchObject({ kind: "forbidden" });
    }
  });
});
