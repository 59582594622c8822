import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { clientAction } from "~/db/schema/actions";
import { client } from "~/db/schema/clients";
import { quote } from "~/db/schema/quotes";
import { closeActionForm } from "~/domain/actions/forms";
import { addDays } from "~/domain/calendar/day";
import { parisDay, parisInstant } from "~/domain/calendar/paris";
import { closeAction } from "~/operations/actions/close-action";
import { draftInvoice } from "~/operations/billing/draft-invoice";
import { getInvoice } from "~/operations/billing/get-invoice";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { remindInvoices } from "~/operations/follow-up/remind-invoices";
import { remindQuotes } from "~/operations/follow-up/remind-quotes";
import { createOrder } from "~/operations/orders/create-order";
import { body, item } from "../../domain/documents/bodies";
import { signedQuote } from "../../world/signed-quote";
import { as, asSystem, NOW, newWorld } from "../../world/world";
import { switchedOn, waitingQuote } from "./sample";

const db = asSystem().db;
const morning = (days: number) => parisInstant(addDays(parisDay(NOW), days), 9 * 60);
const choresOf = (href: string) => db.select().from(clientAction).where(eq(clientAction.href, href));

beforeAll(newWorld);

test("a type that is not of the list is refused at its field; without a type nobody is given anything", async () => {
  await expect(switchedOn({ quoteChoreTypeId: "ot-poele" })).rejects.toMatchObject({
    problems: [{ code: "choice-unknown", field: "quoteChoreTypeId" }],
  });
  await waitingQuote("none", NOW);
  expect(await remindQuotes(asSystem(morning(10)))).toMatchObject({ actions: 0 });
});

test("FU5 a silent quote gives its seller one thing to do, however often it runs or at once", async () => {
  await switchedOn({ quoteTimes: 0, quoteChoreTypeId: "at-appel", invoiceChoreTypeId: "at-appel" });
  await waitingQuote("silent", NOW);
  await remindQuotes(asSystem(morning(9)));
  expect(await choresOf("/devis/silent")).toEqual([]);
  await Promise.all([remindQuotes(asSystem(morning(10))), remindQuotes(asSystem(morning(10)))]);
  await remindQuotes(asSystem(morning(11)));
  expect(await choresOf("/devis/silent")).toMatchObject([
    {
      clientId: "c-turpin",
      typeId: "at-appel",
      assigneeId: "u-commercial",
      subject: "Devis DE-2026-silent sans réponse",
      dueOn: addDays(parisDay(NOW), 10),
    },
  ]);
});

test("done with a next step, the next one still leads to the quote, and the morning brings no other", async () => {
  const [first] = await choresOf("/devis/silent");
  await closeAction(as("commercial"), first?.id ?? "", closeActionForm.parse({ nextDueOn: "2026-12-10" }));
  await remindQuotes(asSystem(morning(14)));
  expect(await choresOf("/devis/silent")).toHaveLength(2);
});

test("answered, or of a client in the bin, a quote gives nothing to do", async () => {
  await waitingQuote("answered", NOW);
  await db.update(quote).set({ refusedAt: NOW }).where(eq(quote.id, "answered"));
  await waitingQuote("binned", NOW, "c-cypres");
  await db.update(client).set({ statusId: "st-bin" }).where(eq(client.id, "c-cypres"));
  await remindQuotes(asSystem(morning(10)));
  expect(await choresOf("/devis/answered")).toEqual([]);
  expect(await choresOf("/devis/binned")).toEqual([]);
});

test("FU5 an invoice that stays unpaid does as well, counted from its due day", async () => {
  const office = as("bureau");
  const order = await createOrder(office, await signedQuote("q1", body([item("a", 1, 100, 20)])));
  const invoiceId = await draftInvoice(office, order);
  await issueInvoice(office, { invoiceId, version: (await getInvoice(office, invoiceId)).invoice.version });
  const { number } = (await getInvoice(office, invoiceId)).invoice;
  await remindInvoices(asSystem(morning(44)));
  expect(await choresOf(`/factures/${invoiceId}`)).toEqual([]);
  await remindInvoices(asSystem(morning(45)));
  await remindInvoices(asSystem(morning(46)));
  expect(await choresOf(`/factures/${invoiceId}`)).toMatchObject([
    { subject: `Facture ${number} toujours impayée`, assigneeId: "u-commercial" },
  ]);
});
