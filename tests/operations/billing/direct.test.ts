import { beforeAll, describe, expect, test } from "vitest";
import { client } from "~/db/schema/clients";
import type { InvoiceSave, OrderSave } from "~/domain/billing/drafts";
import { basisPoints } from "~/domain/money/money";
import { binInvoiceDraft } from "~/operations/billing/bin-invoice-draft";
import { draftDeposit } from "~/operations/billing/draft-deposit";
import { draftInvoice } from "~/operations/billing/draft-invoice";
import { getInvoice } from "~/operations/billing/get-invoice";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { listInvoices } from "~/operations/billing/list-invoices";
import { restoreInvoiceDraft } from "~/operations/billing/restore-invoice-draft";
import { saveInvoiceDraft } from "~/operations/billing/save-invoice-draft";
import { startInvoice } from "~/operations/billing/start-invoice";
import type { Ctx } from "~/operations/context.server";
import { createOrder } from "~/operations/orders/create-order";
import { getOrder } from "~/operations/orders/get-order";
import { getOrderDraft } from "~/operations/orders/get-order-draft";
import { saveOrder } from "~/operations/orders/save-order";
import { startOrder } from "~/operations/orders/start-order";
import { search } from "~/operations/search/search";
import { body, item } from "../../domain/documents/bodies";
import { signedQuote } from "../../world/signed-quote";
import { as, newWorld } from "../../world/world";

const office = () => as("bureau");
const work = body([item("a", 2, 100, 20), item("b", 1, 50, 10)]);
const GROSS = 24_000 + 5_500;

const codeOf = async (id: string) =>
  (await office().db.select().from(client)).find((row) => row.id === id)?.code;

async function orderSave(ctx: Ctx, id: string, change: Partial<OrderSave> = {}): Promise<OrderSave> {
  const { order, header, body } = await getOrderDraft(ctx, id);
  return { version: order.version, header, body, base: null, costs: {}, copies: {}, ...change };
}

async function invoiceSave(id: string, change: Partial<InvoiceSave> = {}): Promise<InvoiceSave> {
  const { invoice, body, draft } = await getInvoice(office(), id);
  if (!draft) throw new Error("not a draft");
  return {
    version: invoice.version,
    header: draft.header,
    body,
    base: null,
    costs: {},
    copies: {},
    ...change,
  };
}

const writtenOrder = async (clientId = "c-turpin") => {
  const id = await startOrder(office(), { clientId });
  await saveOrder(office(), id, await orderSave(office(), id, { body: work }));
  return id;
};

beforeAll(newWorld);

describe("an order without a quote", () => {
  test("CRM-06 gives its client a code at once, the same one ever after, and takes its lines", async () => {
    expect(await codeOf("c-turpin")).toBeNull();
    const id = await startOrder(as("commercial"), { clientId: "c-turpin" });
    const code = await codeOf("c-turpin");
    expect(code).toMatch(/^C\d{6}$/);
    const save = await orderSave(office(), id, { body: work });
    const saved = await saveOrder(office(), id, {
      ...save,
      header: { ...save.header, title: "Bois et ramonage" },
    });
    expect(saved).toMatchObject({ version: 2, merged: null, clashes: [] });
    const { order, totals, may } = await getOrder(office(), id);
    expect([order.title, totals.gross, order.grossCents]).toEqual(["Bois et ramonage", GROSS, GROSS]);
    expect(may.edit).toBe(true);
    await startOrder(office(), { clientId: "c-turpin" });
    expect(await codeOf("c-turpin")).toBe(code);
  });

  test("two people at once: a stale save asks for its base, then both keep their work", async () => {
    const id = await writtenOrder();
    const before = await orderSave(office(), id);
    await saveOrder(as("commercial"), id, {
      ...before,
      body: body([...work.lines, item("c", 1, 10, 20)]),
    });
    const mine = { ...before, header: { ...before.header, title: "À livrer jeudi" } };
    await expect(saveOrder(office(), id, mine)).rejects.toMatchObject({
      problems: [{ code: "draft-base-needed" }],
    });
    const saved = await saveOrder(office(), id, {
      ...mine,
      base: { header: before.header, body: before.body },
    });
    expect(saved.merged?.body.lines.map((line) => line.id)).toEqual(["a", "b", "c"]);
    expect(saved.merged?.header.title).toBe("À livrer jeudi");
  });

  test("a deposit leaves its lines open, an invoice closes them until it is binned", async () => {
    const id = await writtenOrder();
    await draftDeposit(office(), { orderId: id, share: basisPoints(3000) });
    const save = await orderSave(office(), id);
    await saveOrder(office(), id, save);
    const invoiceId = await draftInvoice(office(), id);
    await expect(saveOrder(office(), id, { ...save, version: save.version + 1 })).rejects.toMatchObject({
      problems: [{ code: "order-already-invoiced" }],
    });
    await binInvoiceDraft(office(), invoiceId);
    await saveOrder(office(), id, await orderSave(office(), id));
  });

  test("the lines of a signed quote do not change in its order", async () => {
    const id = await createOrder(office(), await signedQuote("signed", work));
    await expect(getOrderDraft(office(), id)).rejects.toMatchObject({ problems: [{ code: "order-signed" }] });
    expect((await getOrder(office(), id)).may.edit).toBe(false);
  });

  test("nobody orders for a client whose status says no, nor on somebody else's ouvrage", async () => {
    await office().db.update(client).set({ statusId: "st-bin" });
    await expect(startOrder(office(), { clientId: "c-turpin" })).rejects.toMatchObject({
      problems: [{ code: "client-not-sellable" }],
    });
    await expect(startInvoice(office(), { clientId: "c-turpin" })).rejects.toMatchObject({
      problems: [{ code: "client-not-sellable" }],
    });
    await office().db.update(client).set({ statusId: "st-client" });
    await expect(startOrder(office(), { clientId: "c-turpin", ouvrageId: "nope" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  test("what a line costs is written and read by those alone who see costs", async () => {
    const id = await writtenOrder();
    const save = await orderSave(office(), id);
    await saveOrder(office(), id, { ...save, costs: { a: 1_000_000 as never } });
    expect("costs" in (await getOrderDraft(office(), id))).toBe(false);
    const seller = await getOrderDraft(as("commercial"), id);
    expect(seller.costs).toEqual({});
    await saveOrder(as("commercial"), id, {
      ...save,
      version: seller.order.version,
      costs: { a: 1_000_000 as never },
    });
    expect((await getOrderDraft(as("commercial"), id)).costs).toEqual({ a: 1_000_000 });
  });
});

test("a double click starts one order, one invoice", async () => {
  const twice = async (start: (sending: string) => Promise<string>, sending: string) =>
    new Set(await Promise.all([start(sending), start(sending)])).size;
  expect(await twice((it) => startOrder(office(), { clientId: "c-turpin" }, it), "once-order")).toBe(1);
  expect(await twice((it) => startInvoice(office(), { clientId: "c-turpin" }, it), "once-invoice")).toBe(1);
});

describe("an invoice without an order", () => {
  test("is written line by line, issued under what was saved, and closed from then on", async () => {
    const id = await startInvoice(office(), { clientId: "c-turpin" });
    await expect(issueInvoice(office(), { invoiceId: id, version: 1 })).rejects.toMatchObject({
      problems: [{ code: "invoice-without-line" }],
    });
    const save = await invoiceSave(id, { body: work });
    const { version } = await saveInvoiceDraft(office(), id, {
      ...save,
      header: { ...save.header, title: "Dépannage", suppliedOn: "2026-11-20" as never },
    });
    await expect(issueInvoice(office(), { invoiceId: id, version: 1 })).rejects.toMatchObject({
      kind: "conflict",
    });
    const number = await issueInvoice(office(), { invoiceId: id, version });
    const found = await search(office(), number);
    expect(found.groups[0]?.results[0]).toMatchObject({ id, settlement: { state: "unpaid", due: GROSS } });
    const { invoice, claim, draft } = await getInvoice(office(), id);
    expect([invoice.title, invoice.suppliedOn, claim.gross, draft]).toEqual([
      "Dépannage",
      "2026-11-20",
      GROSS,
      null,
    ]);
    await expect(saveInvoiceDraft(office(), id, save)).rejects.toMatchObject({
      problems: [{ code: "already-issued" }],
    });
    await expect(binInvoiceDraft(office(), id)).rejects.toMatchObject({
      problems: [{ code: "already-issued" }],
    });
  });

  test("goes to the bin, and comes back with its lines", async () => {
    const id = await startInvoice(office(), { clientId: "c-turpin" });
    await saveInvoiceDraft(office(), id, await invoiceSave(id, { body: work }));
    await binInvoiceDraft(office(), id);
    await binInvoiceDraft(office(), id);
    const listed = async (state?: "binned") =>
      (await listInvoices(office(), { state })).rows.map((row) => row.id);
    expect([(await listed()).includes(id), (await listed("binned")).includes(id)]).toEqual([false, true]);
    await expect(saveInvoiceDraft(office(), id, {} as never)).rejects.toMatchObject({ kind: "not-found" });
    await restoreInvoiceDraft(office(), id);
    expect((await getInvoice(office(), id)).body.lines).toHaveLength(2);
  });

  test("a draft of an order stays in the bin when the order was invoiced meanwhile", async () => {
    const orderId = await writtenOrder();
    const first = await draftInvoice(office(), orderId);
    await binInvoiceDraft(office(), first);
    await draftInvoice(office(), orderId);
    await expect(restoreInvoiceDraft(office(), first)).rejects.toMatchObject({
      problems: [{ code: "order-already-invoiced" }],
    });
  });

  test("two people who prepare the invoice of one order at once make one", async () => {
    const orderId = await writtenOrder();
    const both = await Promise.allSettled([draftInvoice(office(), orderId), draftInvoice(office(), orderId)]);
    expect(both.map((it) => it.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await getOrder(office(), orderId)).invoices).toHaveLength(1);
  });
});

describe("options outside quotes (SAL-25)", () => {
  const withOption = body([item("a", 1, 100, 20), item("o", 1, 40, 20, { optionId: "opt" })], {
    options: [{ id: "opt", label: "Pose", retained: true, choice: null }],
  });

  test("an order shows them outside its total, and its invoice leaves out what nobody chose", async () => {
    const id = await startOrder(office(), { clientId: "c-turpin" });
    await saveOrder(office(), id, await orderSave(office(), id, { body: withOption }));
    const { order, totals, body: kept } = await getOrder(office(), id);
    expect([order.grossCents, totals.withAllOptions.gross]).toEqual([12_000, 16_800]);
    expect(kept.options).toEqual([{ id: "opt", label: "Pose", retained: false, choice: null }]);
    const { body: due } = await getInvoice(office(), await draftInvoice(office(), id));
    expect(due.lines.map((line) => line.id)).toEqual(["a"]);
  });

  test("a draft may hold them for its proforma; issued, an invoice claims what is due and nothing else", async () => {
    const id = await startInvoice(office(), { clientId: "c-turpin" });
    const { version } = await saveInvoiceDraft(office(), id, await invoiceSave(id, { body: withOption }));
    await expect(issueInvoice(office(), { invoiceId: id, version })).rejects.toMatchObject({
      problems: [{ code: "invoice-with-options" }],
    });
  });
});
