import { beforeAll, expect, test } from "vitest";
import { draftInvoice } from "~/operations/billing/draft-invoice";
import { getInvoice } from "~/operations/billing/get-invoice";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { addNote } from "~/operations/clients/add-note";
import { getHome } from "~/operations/home/get-home";
import { createOrder } from "~/operations/orders/create-order";
import { createQuote } from "~/operations/quotes/create-quote";
import { body, item } from "../../domain/documents/bodies";
import { signedQuote } from "../../world/signed-quote";
import { as, NOW, newWorld } from "../../world/world";

const DAY = 24 * 3600_000;

beforeAll(async () => {
  await newWorld();
  const office = as("bureau");
  const invoiceId = await draftInvoice(
    office,
    await createOrder(office, await signedQuote("q1", body([item("a", 1, 100, 20)]))),
  );
  await issueInvoice(office, { invoiceId, version: (await getInvoice(office, invoiceId)).invoice.version });
  await createOrder(office, await signedQuote("q2", body([item("a", 1, 50, 20)])));
  await createQuote(as("commercial"), { clientId: "c-cypres", title: "Entretien" });
  await addNote(as("technicien"), "c-turpin", { kind: "note", body: "Portail à gauche", ouvrageId: null });
});

test("the office sees what is to invoice and to cash, and what became late", async () => {
  const today = await getHome(as("bureau"));
  expect(today.figures).toMatchObject({
    toInvoice: { count: 1, sum: 6000 },
    open: { count: 1, sum: 12_000 },
    late: { count: 0 },
  });
  expect(today.tasks.map((t) => t.kind)).toEqual(["to-invoice"]);
  const later = await getHome(as("bureau", NOW + 40 * DAY));
  expect(later.figures?.late).toEqual({ count: 1, sum: 12_000 });
  expect(later.tasks[0]).toMatchObject({ kind: "late", days: 10, grossCents: 12_000 });
});

test("a seller finds their own drafts, not another's", async () => {
  expect((await getHome(as("commercial"))).tasks.map((t) => t.kind)).toEqual(["draft"]);
  expect((await getHome(as("direction"))).tasks.map((t) => t.kind)).toEqual(["to-invoice"]);
});

test("a technician's page holds no amount and nothing of documents", async () => {
  const page = await getHome(as("technicien"));
  expect(page.figures).toBeNull();
  expect(page.tasks).toEqual([]);
  expect(page.happened.map((entry) => entry.title)).toEqual(["Note"]);
  expect(JSON.stringify(page)).not.toMatch(/Cents|12000|FA-2026/);
});
