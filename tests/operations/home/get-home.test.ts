import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { prepared } from "~/db/batch";
import type { Day } from "~/domain/calendar/day";
import type { QuoteFilter } from "~/domain/quotes/forms";
import { draftInvoice } from "~/operations/billing/draft-invoice";
import { getInvoice } from "~/operations/billing/get-invoice";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { listInvoices } from "~/operations/billing/list-invoices";
import { addNote } from "~/operations/clients/add-note";
import { getHome } from "~/operations/home/get-home";
import { createOrder } from "~/operations/orders/create-order";
import { createQuote } from "~/operations/quotes/create-quote";
import { listQuotes } from "~/operations/quotes/list-quotes";
import { figuresAsked } from "~/operations/reports/figures";
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
  expect(today.waiting.map((t) => t.kind)).toEqual(["to-invoice"]);
  const later = await getHome(as("bureau", NOW + 40 * DAY));
  expect(later.figures?.late).toEqual({ count: 1, sum: 12_000 });
  expect(later.waiting[0]).toMatchObject({
    kind: "late",
    total: 1,
    tasks: [{ days: 10, grossCents: 12_000 }],
  });
});

test("a seller finds their own drafts, not another's", async () => {
  expect((await getHome(as("commercial"))).waiting.map((t) => t.kind)).toEqual(["draft"]);
  expect((await getHome(as("direction"))).waiting.map((t) => t.kind)).toEqual(["to-invoice"]);
});

test("a technician's page holds no amount and nothing of documents", async () => {
  const page = await getHome(as("technicien"));
  expect(page.figures).toBeNull();
  expect(page.waiting).toEqual([]);
  expect(page.years).toBeNull();
  expect(page.happened.map((entry) => entry.title)).toEqual(["Note"]);
  expect(JSON.stringify(page)).not.toMatch(/Cents|12000|FA-2026/);
});

test("what was signed and invoiced stands in its month, and its bar leads to the same sum", async () => {
  const { years } = await getHome(as("direction"));
  const rows = await listInvoices(as("direction"), { from: "2026-11-01" as Day, to: "2026-11-30" as Day });
  expect(years?.signed.month).toEqual({ now: 15_000, before: 0, percent: null });
  expect(years?.invoiced.now).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10_000]);
  expect(rows.sums.net - (rows.takenBack ?? 0)).toBe(10_000);
  const quotes = await listQuotes(as("direction"), {
    by: "signed",
    from: "2026-11-01" as Day,
    to: "2026-11-30" as Day,
  });
  expect(quotes.sums.net).toBe(15_000);
  expect((await listInvoices(as("direction"), { to: "2026-10-31" as Day })).rows).toEqual([]);
});

test("a seller sees their own figures whoever they ask for; the direction chooses", async () => {
  const own = await getHome(as("commercial"), { whose: "u-direction" });
  expect(own.sellerId).toBe("u-commercial");
  expect(own.sellers).toBeNull();
  expect((await getHome(as("direction"), { whose: "u-bureau" })).years?.signed.month.now).toBe(0);
  expect((await getHome(as("direction"), { whose: "u-commercial" })).years?.signed.month.now).toBe(15_000);
});

test("the files that somebody worked on stand once each", async () => {
  const { recent } = await getHome(as("bureau"));
  expect(new Set(recent.map(({ href }) => href)).size).toBe(recent.length);
  expect(recent.map(({ kind }) => kind).toSorted()).toEqual(["invoice", "order", "order"]);
  expect((await getHome(as("technicien"))).recent.map(({ href }) => href)).toEqual(["/clients/c-turpin"]);
  const erased = (at: number | null) =>
    env.DB.prepare("update client set erased_at = ? where id = 'c-turpin'").bind(at).run();
  await erased(1);
  expect((await getHome(as("technicien"))).recent).toEqual([]);
  await erased(null);
});

test("ST5 home page and mails say the same sums; what is signed and binned is no business", async () => {
  const ctx = as("direction");
  const november = { from: "2026-11-01" as Day, to: "2026-11-30" as Day };
  const said = async () => {
    const asked = figuresAsked(ctx, ["quotes-signed", "invoices", "receipts"], [november], null);
    const answers = await ctx.env.DB.batch<{ sum: number }>(prepared(ctx.env.DB, asked));
    return answers.map(({ results }) => results[0]?.sum ?? 0);
  };
  const shown = async () => {
    const { years } = await getHome(as("direction"));
    return [years?.signed.month.now, years?.invoiced.month.now, years?.received.month.now];
  };
  expect(await said()).toEqual([15_000, 10_000, 0]);
  expect(await shown()).toEqual(await said());
  const { meta } = await ctx.env.DB.prepare(
    "update quote set binned_at = ?1 where accepted_at is not null and net_cents = 5000",
  )
    .bind(NOW)
    .run();
  expect(meta.changes).toBeGreaterThan(0);
  expect(await said()).toEqual([10_000, 10_000, 0]);
  expect(await shown()).toEqual(await said());
});

test("every list that the page leads to holds the rows that it counted", async () => {
  const seller = as("commercial", NOW + 10 * DAY);
  const { quoteId: viewed } = await createQuote(seller, { clientId: "c-cypres", title: "Vu" });
  const { quoteId: unseen } = await createQuote(seller, { clientId: "c-cypres", title: "Pas vu" });
  await seller.env.DB.prepare(
    "update quote set sent_at = ?1, first_viewed_at = case id when ?2 then ?1 end, valid_until = '2027-01-31' where id in (?2, ?3)",
  )
    .bind(NOW, viewed, unseen)
    .run();
  const { waiting, figures } = await getHome(seller);
  const of = new Map(waiting.map((wait) => [wait.kind, wait]));
  const listed = async (status: QuoteFilter) =>
    (await listQuotes(seller, { status, seller: "u-commercial" })).sums.count;
  expect(of.get("silent")).toMatchObject({ total: 2, href: "/devis?etat=silent&commercial=u-commercial" });
  expect(await listed("silent")).toBe(2);
  expect(await listed("waiting")).toBe(figures?.waiting.count);
  expect(await listed("to-order")).toBe(of.get("signed")?.total ?? 0);
  expect(await listed("asked")).toBe(of.get("question")?.total ?? 0);
});
