import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { quantity } from "~/domain/money/money";
import { erasureForm } from "~/domain/privacy/forms";
import { draftInvoice } from "~/operations/billing/draft-invoice";
import { getCreditNote } from "~/operations/billing/get-credit-note";
import { getInvoice } from "~/operations/billing/get-invoice";
import { issueCreditNote } from "~/operations/billing/issue-credit-note";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { printInvoiceFile } from "~/operations/billing/print-invoice-file";
import { verifyChain } from "~/operations/billing/verify-chain";
import { checkLedger } from "~/operations/ledger/check-ledger";
import { listNotifications } from "~/operations/notifications/list-notifications";
import { createOrder } from "~/operations/orders/create-order";
import { eraseClient } from "~/operations/privacy/erase-client";
import { getErasure } from "~/operations/privacy/get-erasure";
import { listErasures } from "~/operations/privacy/list-erasures";
import { purgeKept } from "~/operations/privacy/purge-kept";
import { tellDue } from "~/operations/privacy/tell-due";
import { body, item } from "../../domain/documents/bodies";
import { signedQuote } from "../../world/signed-quote";
import { as, asSystem, newWorld } from "../../world/world";
import { filled, MARK, traces } from "./person";

const owner = (day = "2026-11-23") => as("direction", Date.parse(`${day}T09:00:00Z`));
const write = (text: string, ...params: unknown[]) =>
  env.DB.prepare(text)
    .bind(...params)
    .run();
const one = async <T>(text: string) => (await env.DB.prepare(text).first<T>()) as T;

/** The works were invoiced on 23 November 2026: ten years (C. civ. 1792-4-1); the books, to the end of 2036. */
const [RUNNING, WORKS_OVER, ALL_OVER] = ["2036-11-23", "2036-11-24", "2037-01-01"] as const;

let id: string;
let invoiceId: string;
let creditNoteId: string;

/** A second sale of theirs, taken back whole: an invoice and its credit note. */
async function takenBack(): Promise<string> {
  const lines = body([item("b", 2, 50, 10, { label: `${MARK} rampe` })]);
  const order = await createOrder(owner(), await signedQuote("s-2", lines, { clientId: id }));
  const invoice = await draftInvoice(owner(), order);
  await issueInvoice(owner(), { invoiceId: invoice, version: 1 });
  const lineId = (await getInvoice(owner(), invoice)).body.lines[0]?.id ?? "";
  await issueCreditNote(owner(), {
    invoiceId: invoice,
    reason: `${MARK} a changé d'avis`,
    lines: { [lineId]: quantity(2000) },
    seen: 0,
  });
  await write("update sales_order set cancelled_at = 1 where id = ?1", order);
  return (await one<{ id: string }>("select id from credit_note")).id;
}

beforeAll(async () => {
  await newWorld();
  ({ id, invoiceId } = await filled());
  creditNoteId = await takenBack();
  await printInvoiceFile(owner(), invoiceId);
  await write(
    "update quote set site_address_id = (select id from address where client_id = ?1 limit 1), ouvrage_id = (select id from ouvrage where client_id = ?1 limit 1) where id = 's-1'",
    id,
  );
  await write(
    "insert into file (id, owner_kind, owner_id, name, content_type, bytes, sha256, key, created_at, created_by, sealed_at) values ('photo', 'report', 'f-intervention', 'photo.png', 'image/png', 4, 'h', 'files/photo', 1, 'u', 1)",
  );
  await env.FILES.put("files/photo", `${MARK} photo`);
  // What was done is done: it is ten years old when it was finished on that day.
  await write("update filled_form set finished_at = ?1", Date.parse("2026-11-23T09:00:00Z"));
  await write("update outbox set done_at = 1 where done_at is null");
  const { client, blocks } = await getErasure(owner(), id);
  expect(blocks).toEqual([]);
  await eraseClient(
    owner(),
    id,
    erasureForm.parse({
      requester: "person",
      ground: "unneeded",
      askedOn: "2026-11-20",
      name: client.name,
      version: client.version,
    }),
  );
}, 60_000);

const seenOn = async (day: string) => (await getErasure(owner(day), id)).erased?.purge?.seen ?? "";
const tables = (list: Record<string, number>) => Object.keys(list).toSorted();

/** Every sum that the books are read by, year by year and account by account. */
const sums = async () =>
  Promise.all(
    [
      "select kind, substr(issued_on, 1, 4) as year, count(*) as n, sum(net_cents) as net, sum(vat_cents) as vat, sum(gross_cents) as gross from invoice group by 1, 2",
      "select substr(issued_on, 1, 4) as year, count(*) as n, sum(net_cents) as net, sum(vat_cents) as vat, sum(gross_cents) as gross from credit_note group by 1",
      "select substr(received_on, 1, 4) as year, mode, sum(amount_cents) as amount from payment group by 1, 2",
      "select account, auxiliary, sum(debit_cents) as debit, sum(credit_cents) as credit, count(*) as n from ledger_line group by 1, 2",
      "select vat_bp, account, count(*) as n, sum(quantity * unit_price) as worth from invoice_line where kind = 'item' group by 1, 2",
      "select seq, number, hash, previous_hash, gross_cents from issued_document order by seq",
    ].map(async (question) => (await env.DB.prepare(question).all()).results),
  );

test("PV12 nothing may go while a term runs; who may not erase lets nothing go", async () => {
  expect((await getErasure(owner(RUNNING), id)).erased?.purge).toBeNull();
  await expect(purgeKept(owner(RUNNING), id, { seen: "x" })).rejects.toMatchObject({
    problems: [{ code: "purge-nothing-due" }],
  });
  const office = as("bureau", Date.parse(`${ALL_OVER}T09:00:00Z`));
  expect((await getErasure(office, id)).erased?.purge).toBeNull();
  await expect(purgeKept(office, id, { seen: "x" })).rejects.toMatchObject({ kind: "forbidden" });
});

test("PV16 whoever may erase is told once, the night after something comes due", async () => {
  const night = (day: string) => tellDue(asSystem(Date.parse(`${day}T03:30:00Z`)));
  expect(await night(RUNNING)).toBe(0);
  expect(await night(WORKS_OVER)).toBe(1);
  expect(await night(WORKS_OVER)).toBe(0);
  expect(await night("2036-11-25")).toBe(0);
  const told = async () =>
    (await listNotifications(owner(), {})).rows.filter(({ kind }) => kind === "purge-due");
  expect(await told()).toMatchObject([
    { subjectKind: "erasure", subjectId: id, facts: { what: expect.stringContaining("devis signés") } },
  ]);
  expect(JSON.stringify(await told())).not.toContain(MARK);
});

test("PV13 contracts leave whole when their term is over, and only what was seen; the books stay as they were", async () => {
  const before = await sums();
  const { kept } = await getErasure(owner(WORKS_OVER), id);
  const due = kept.filter(({ until }) => until < WORKS_OVER);
  expect(Object.groupBy(due, ({ kind }) => kind)).toMatchObject({
    quote: [{ law: "works" }, { law: "works" }],
    order: [{}, {}],
    report: [{ law: "works", until: RUNNING }],
  });
  const [line] = (await listErasures(owner(WORKS_OVER))).rows;
  expect(line?.due.map(({ kind, count }) => [kind, count])).toEqual([
    ["quote", 2],
    ["order", 2],
    ["report", 1],
  ]);
  const seen = await seenOn(WORKS_OVER);
  await expect(purgeKept(owner(ALL_OVER), id, { seen })).rejects.toMatchObject({ kind: "conflict" });
  const [first, second] = await Promise.allSettled([
    purgeKept(owner(WORKS_OVER), id, { seen }),
    purgeKept(owner(WORKS_OVER), id, { seen }),
  ]);
  expect([first, second].filter((result) => result.status === "fulfilled")).toHaveLength(1);
  const left = await traces();
  expect(tables(left).filter((table) => /quote|order|report|filled|photo/.test(table))).toEqual([]);
  for (const table of [
    "quote",
    "quote_line",
    "quote_acceptance",
    "sales_order",
    "sales_order_line",
    "ouvrage",
    "address",
  ])
    expect([table, await one(`select count(*) as n from ${table} where ${OF[table] ?? "1"}`)]).toEqual([
      table,
      { n: 0 },
    ]);
  expect(await env.FILES.head("files/photo")).toBeNull();
  // An invoice of works younger than its own term keeps all its words, and its paper.
  expect(left["invoice_line"]).toBeGreaterThan(0);
  expect((await getInvoice(owner(WORKS_OVER), invoiceId)).invoice.orderId).toBeNull();
  expect((await printInvoiceFile(owner(WORKS_OVER), invoiceId)).bytes.length).toBeGreaterThan(1000);
  expect(await sums()).toEqual(before);
  expect((await listErasures(owner(WORKS_OVER))).rows[0]).toMatchObject({
    due: [],
    left: [
      { kind: "invoice", count: 2 },
      { kind: "credit-note", count: 1 },
      { kind: "payment", count: 1 },
    ],
    purges: [{ byName: "Claire Fontaine", gone: [{ kind: "quote", count: 2 }, {}, {}] }],
  });
});

/** Of the person alone: other clients have theirs. */
const THEIRS = "client_id not in ('c-turpin', 'c-cypres')";
const OF: Record<string, string> = { quote: THEIRS, sales_order: THEIRS, ouvrage: THEIRS, address: THEIRS };

test("PV14 PV6 once every term is over, nothing of the person is left anywhere; chain, ledger and sums hold", async () => {
  const before = await sums();
  const { claim, totals } = await getInvoice(owner(ALL_OVER), invoiceId);
  await purgeKept(owner(ALL_OVER), id, { seen: await seenOn(ALL_OVER) });
  // Questions are the company's own words.
  expect(tables(await traces()).filter((table) => table !== "question")).toEqual([]);
  expect(await sums()).toEqual(before);
  expect(await verifyChain(owner())).toMatchObject({ links: 3, broken: null, purged: { count: 3 } });
  expect(await checkLedger(asSystem())).toMatchObject({ wrong: [] });
  const invoice = await getInvoice(owner(ALL_OVER), invoiceId);
  expect(invoice).toMatchObject({ claim, totals, purgedAt: Date.parse(`${ALL_OVER}T09:00:00Z`) });
  expect((await getCreditNote(owner(ALL_OVER), creditNoteId)).purgedAt).not.toBeNull();
  for (const form of ["pdf", "xml"] as const)
    await expect(printInvoiceFile(owner(ALL_OVER), invoiceId, form)).rejects.toMatchObject({
      problems: [{ code: "piece-purged" }],
    });
  expect((await getErasure(owner(ALL_OVER), id)).kept).toEqual([]);
  expect(await one("select due_on from erasure_term")).toEqual({ due_on: null });
  expect(await one("select count(*) as n from erasing")).toEqual({ n: 0 });
  expect(await one("select count(*) as n from erasure_object")).toEqual({ n: 0 });
});

test("PV15 the register proves what left, when and by which law, names nobody, and is final", async () => {
  const [line] = (await listErasures(owner(ALL_OVER))).rows;
  expect(line?.purges.map(({ gone }) => gone.map(({ kind, law }) => [kind, law]))).toEqual([
    [
      ["quote", "works"],
      ["order", "works"],
      ["report", "works"],
    ],
    [
      ["invoice", "accounting"],
      ["credit-note", "accounting"],
      ["payment", "accounting"],
    ],
  ]);
  expect(line?.left).toEqual([]);
  const pieces = await env.DB.prepare("select kind, number, seal from purged_piece order by kind").all<{
    kind: string;
    number: string;
    seal: string | null;
  }>();
  expect(pieces.results.filter(({ seal }) => seal !== null).map(({ kind }) => kind)).toEqual([
    "credit-note",
    "invoice",
    "invoice",
  ]);
  expect(pieces.results.find(({ kind }) => kind === "report")?.number).toBe("");
  for (const table of ["erasure_purge", "purged_piece"]) {
    await expect(write(`delete from ${table}`)).rejects.toThrow(`${table} is final`);
    await expect(
      write(
        `update ${table} set purge_id = 'x'`.replace("erasure_purge set purge_id", "erasure_purge set id"),
      ),
    ).rejects.toThrow(`${table} is final`);
  }
});

test.each([
  "update issued_document set record = '{}'",
  "update invoice set title = 'x' where issued_at is not null",
  "update invoice_line set label = 'x'",
  "update ledger_entry set label = 'x'",
  "update ledger_line set label = 'x'",
  "update payment set reference = 'x'",
  "update credit_note set reason = 'x'",
])("PV14 once the purge is over, what is left is as final as ever: %s", async (text) => {
  await expect(write(text)).rejects.toThrow(/is final/);
});

test.each([
  ["purge-invoice", "update invoice set gross_cents = 1"],
  ["purge-invoice", "update invoice_line set unit_price = 1"],
  ["purge-invoice", "delete from invoice_line"],
  ["purge-invoice", "update issued_document set hash = 'x'"],
  ["purge-payment", "update payment set amount_cents = 1"],
  ["purge-invoice", "update ledger_line set debit_cents = 1"],
])("PV14 even inside a purge (%s) no amount and no hash can move: %s", async (kind, text) => {
  const ids =
    kind === "purge-payment"
      ? "select id from payment"
      : "select id from invoice union select id from credit_note";
  await expect(
    env.DB.batch([
      env.DB.prepare(`insert into erasing (kind, id) select '${kind}', id from (${ids})`),
      env.DB.prepare(text),
    ]),
  ).rejects.toThrow(/is final/);
  expect(await one("select count(*) as n from erasing")).toEqual({ n: 0 });
});

test("CH5 what is left of a purged piece cannot be changed unseen", async () => {
  await write("drop trigger issued_document_no_update");
  await write("update issued_document set record = replace(record, '12000', '11000') where seq = 1");
  expect(await verifyChain(owner())).toMatchObject({ broken: { seq: 1, reason: "hash" } });
});
