import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import type { Day } from "~/domain/calendar/day";
import { cents } from "~/domain/money/money";
import { draftInvoice } from "~/operations/billing/draft-invoice";
import { getInvoice } from "~/operations/billing/get-invoice";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { recordPayment } from "~/operations/billing/record-payment";
import { verifyChain } from "~/operations/billing/verify-chain";
import { createOrder } from "~/operations/orders/create-order";
import { body, item } from "../../domain/documents/bodies";
import { signedQuote } from "../../world/signed-quote";
import { as, newWorld } from "../../world/world";

beforeAll(async () => {
  await newWorld();
  const ctx = as("direction");
  const invoiceId = await draftInvoice(
    ctx,
    await createOrder(ctx, await signedQuote("q1", body([item("a", 1, 10, 20)]))),
  );
  await issueInvoice(ctx, { invoiceId, version: (await getInvoice(ctx, invoiceId)).invoice.version });
  await recordPayment(ctx, {
    clientId: "c-turpin",
    receivedOn: "2026-11-23" as Day,
    mode: "cash",
    reference: "",
    amount: cents(1200),
    parts: [{ invoiceId, amount: cents(1200) }],
  });
});

test.each([
  "update invoice set gross_cents = 1",
  "update invoice set number = 'FA-X'",
  "delete from invoice",
  "update invoice_line set unit_price = 1",
  "delete from invoice_line",
  "insert into invoice_line (invoice_id, id, position, kind, label) select id, 'x', 9, 'text', 'ajout' from invoice",
  "update issued_document set record = '{}'",
  "delete from issued_document",
  "insert into issued_document (seq, kind, document_id, number, issued_on, issued_at, client_id, gross_cents, record, previous_hash, hash) values (7, 'invoice', 'x', 'FA-X', '2026-01-01', 1, 'c', 1, '{}', 'p', 'h')",
  "update payment set amount_cents = 1",
  "delete from payment",
  "update payment_part set amount_cents = 1",
  "delete from ledger_line",
  "update ledger_line set debit_cents = 0",
  "delete from ledger_entry",
  "delete from audit",
  "update quote_line set label = 'x'",
  "update quote set gross_cents = 1 where accepted_at is not null",
  "delete from quote_acceptance",
])("the database itself refuses: %s", async (sql) => {
  await expect(env.DB.prepare(sql).run()).rejects.toThrow(/is final|out of chain/);
});

test("what was not refused would be seen: the chain finds a forged record", async () => {
  await env.DB.prepare("drop trigger issued_document_no_update").run();
  await env.DB.prepare("update issued_document set record = replace(record, '1200', '1100')").run();
  expect(await verifyChain(as("direction"))).toMatchObject({ broken: { seq: 1, reason: "hash" } });
});
