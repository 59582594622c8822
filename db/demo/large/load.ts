import { bulkInsert, inIds, prepared, type Statement, statement } from "~/db/batch";
import { user } from "~/db/schema/access";
import { clientAction } from "~/db/schema/actions";
import { article, articleFamily } from "~/db/schema/articles";
import {
  invoice,
  invoiceLine,
  issuedDocument,
  ledgerEntry,
  ledgerLine,
  payment,
  paymentPart,
} from "~/db/schema/billing";
import {
  address,
  client,
  clientCodeCounter,
  contactPoint,
  ouvrage,
  timelineEntry,
} from "~/db/schema/clients";
import { equipment } from "~/db/schema/equipment";
import { numberSeries } from "~/db/schema/house";
import { quote, quoteAcceptance, quoteCost, quoteLine } from "~/db/schema/quotes";
import { choice, company as companyTable } from "~/db/schema/settings";
import { documentNumber } from "~/domain/billing/numbering";
import type { Day } from "~/domain/calendar/day";
import { parisDay } from "~/domain/calendar/paris";
import { hashPassword } from "~/operations/access/passwords";
import type { placesOf } from "~/operations/clients/places";
import { type Ctx, contextFor } from "~/operations/context.server";
import { sellerOnPaper } from "~/operations/quotes/parties";
import { foundTogether } from "~/operations/search/together";
import { DEMO_ACCOUNTS } from "../accounts";
import { demoChoices, demoCompany } from "../company";
import { claims } from "./claims";
import { type LargeDocument, largeArticles, largeClients, largeDocuments } from "./dataset";
import { type ArticleBase, dayOf, quoteRows } from "./documents";
import { lifeRows } from "./life-rows";
import { largeLives } from "./lives";
import { articleRows, clientId, clientRows, familyRows } from "./parties";

/** The company opened on this day; only what lives with its clients is counted from the day it is made. */
const OPENED = Date.UTC(2020, 0, 1);
const BATCH = 2000;

export interface LargeSize {
  clients: number;
  articles: number;
  /** Quotes, and as many invoices, of ten lines. */
  documents: number;
}

/**
 * Fills an empty, migrated base with the large company, by the bulk statements of the imports. The search index is
 * built once at the end instead of row by row. `say` hears how far it is.
 */
export async function loadLarge(
  d1: D1Database,
  size: LargeSize,
  say: (text: string) => void = () => undefined,
  today: Day = parisDay(Date.now()),
): Promise<void> {
  const run = (statements: Statement[]) => d1.batch(prepared(d1, statements));
  const of = { clients: size.clients, articles: size.articles };
  const invoices = [...largeDocuments(size.documents, { ...of, seed: 5 })];
  await run(await house());
  const indexing = await indexSetAside(d1);

  const base = await articlesIn(run, size.articles);
  say(`${size.articles} articles`);
  await clientsIn(run, size.clients, new Set(invoices.map((doc) => doc.client)));
  await run(bulkInsert(clientCodeCounter, [{ prefix: "CU", last: size.clients }]));
  say(`${size.clients} clients`);
  await livesIn(run, size.clients, today);
  say("ouvrages, actions, historique");
  await quotesIn(d1, run, [...largeDocuments(size.documents, of), ...longQuotes(size)], base);
  say(`${size.documents} devis`);
  await invoicesIn(d1, run, invoices, base);
  say(`${size.documents} factures`);
  await indexing.back();
  say("index de recherche");
}

/** Company, people and lists of the demonstration: its accounts open this base too. */
async function house(): Promise<Statement[]> {
  const passwordHash = await hashPassword(DEMO_ACCOUNTS[0]?.password ?? "");
  return [
    ...bulkInsert(companyTable, [
      { ...demoCompany(OPENED), clientCodePattern: "CU{SEQ:7}", createdAt: OPENED },
    ]),
    ...bulkInsert(
      user,
      DEMO_ACCOUNTS.map(({ password: _password, ...account }) => ({
        ...account,
        passwordHash,
        createdAt: OPENED,
        version: 1,
      })),
    ),
    ...bulkInsert(choice, demoChoices()),
    ...bulkInsert(articleFamily, familyRows()),
  ];
}

/** Three drafts to work on: 50 lines, 300 lines, and 50 lines that the bench writes into. */
function longQuotes({ clients, articles, documents }: LargeSize): LargeDocument[] {
  return [
    { lines: 50, seed: 50 },
    { lines: 300, seed: 300 },
    { lines: 50, seed: 51 },
  ].flatMap((long, i) =>
    [...largeDocuments(1, { clients, articles, ...long })].map((doc) => ({
      ...doc,
      id: documents + 1 + i,
      status: 0,
    })),
  );
}

/**
 * Pauses the search and takes the triggers of its two FTS tables away; `back` ends the pause, which reads everything,
 * builds the two from the rows and restores the triggers.
 */
async function indexSetAside(d1: D1Database) {
  const { results } = await d1
    .prepare(
      "select name, sql from sqlite_master where type = 'trigger' and name in ('search_doc_added', 'search_doc_removed', 'search_doc_changed')",
    )
    .all<{ name: string; sql: string }>();
  const [pause, resume] = prepared(d1, foundTogether([]));
  for (const { name } of results) await d1.prepare(`drop trigger ${name}`).run();
  await pause?.run();
  return {
    async back() {
      await resume?.run();
      for (const table of ["search_words", "search_parts"])
        await d1.prepare(`insert into ${table}(${table}) values ('rebuild')`).run();
      for (const { sql } of results) await d1.prepare(sql).run();
    },
  };
}

type Run = (statements: Statement[]) => Promise<unknown>;

async function articlesIn(run: Run, count: number): Promise<ArticleBase> {
  const base: ArticleBase = [];
  for (const some of batches(largeArticles(count))) {
    const made = some.map((one) => articleRows(one, OPENED));
    for (const [i, row] of made.entries())
      base.push({ ref: row.reference, unit: row.unit, cost: some[i]?.cost ?? 0 });
    await run(bulkInsert(article, made));
  }
  return base;
}

async function clientsIn(run: Run, count: number, invoiced: ReadonlySet<number>): Promise<void> {
  for (const some of batches(largeClients(count))) {
    const made = some.map((one) => clientRows(one, invoiced.has(one.id)));
    await run([
      ...bulkInsert(
        client,
        made.map((one) => one.row),
      ),
      ...bulkInsert(
        address,
        made.map((one) => one.address),
      ),
      ...bulkInsert(
        contactPoint,
        made.flatMap((one) => one.points),
      ),
      ...bulkInsert(
        timelineEntry,
        made.map((one) => one.entry),
      ),
    ]);
  }
}

/** Ouvrages and what stands there, things to do and done, what was said. */
async function livesIn(run: Run, clients: number, today: Day): Promise<void> {
  for (const some of batches(largeLives(clients))) {
    const made = some.map((one) => lifeRows(one, today));
    await run([
      ...bulkInsert(
        ouvrage,
        made.flatMap((one) => one.ouvrages),
      ),
      ...bulkInsert(
        equipment,
        made.flatMap((one) => one.equipment),
      ),
      ...bulkInsert(
        clientAction,
        made.flatMap((one) => one.actions),
      ),
      ...bulkInsert(
        timelineEntry,
        made.flatMap((one) => one.entries),
      ),
    ]);
  }
}

/** Numbered in the order of their days; signed once their lines are in, for the database closes a signed quote. */
async function quotesIn(d1: D1Database, run: Run, docs: LargeDocument[], base: ArticleBase): Promise<void> {
  const last: Record<string, number> = {};
  for (const some of batches(docs.toSorted((a, b) => a.date - b.date || a.id - b.id))) {
    const places = await placesOfMany(d1, some);
    const made = some.map((doc) => {
      const year = dayOf(doc.date).slice(0, 4);
      last[year] = (last[year] ?? 0) + 1;
      const number = documentNumber("DE", dayOf(doc.date), last[year]);
      return quoteRows(doc, number, base, places(doc.client).client.displayName);
    });
    const signed = made.filter((one) => one.acceptance).map(({ row }) => [row.id, row.acceptedAt]);
    await run([
      ...bulkInsert(
        quote,
        made.map(({ row }) => ({ ...row, acceptedAt: null })),
      ),
      ...bulkInsert(
        quoteLine,
        made.flatMap((one) => one.lines),
      ),
      ...bulkInsert(
        quoteCost,
        made.flatMap((one) => one.costs),
      ),
      ...bulkInsert(
        quoteAcceptance,
        made.flatMap((one) => one.acceptance ?? []),
      ),
      statement(
        "update quote set accepted_at = (select value ->> 1 from json_each(?1) where value ->> 0 = quote.id) where id in (select value ->> 0 from json_each(?1))",
        JSON.stringify(signed),
      ),
    ]);
  }
  await run(seriesAt("DE", Object.entries(last)));
}

/** Lines before their invoice is issued, like the verb: the database closes an issued invoice. */
async function invoicesIn(d1: D1Database, run: Run, docs: LargeDocument[], base: ArticleBase): Promise<void> {
  const ctx: Ctx = contextFor({ DB: d1 } as unknown as Env, {
    viewer: { kind: "system", job: "demo" },
    clock: () => OPENED,
  });
  const [company] = await ctx.db.select().from(companyTable).limit(1);
  if (!company) throw new Error("no company");
  const house = claims(company, await sellerOnPaper(ctx, company), base);
  for (const some of batches(docs.toSorted((a, b) => a.date - b.date || a.id - b.id))) {
    const places = await placesOfMany(d1, some);
    const made = [];
    for (const doc of some) made.push(await house.issue(doc, places(doc.client)));
    const issued = made.map(({ row }) => [row.id, row.issuedAt]);
    await run([
      ...bulkInsert(
        invoice,
        made.map(({ row }) => ({ ...row, issuedAt: null })),
      ),
      ...bulkInsert(
        invoiceLine,
        made.flatMap((one) => one.lines),
      ),
      statement(
        "update invoice set issued_at = (select value ->> 1 from json_each(?1) where value ->> 0 = invoice.id) where id in (select value ->> 0 from json_each(?1))",
        JSON.stringify(issued),
      ),
      ...bulkInsert(
        issuedDocument,
        made.map((one) => one.link),
      ),
      ...bulkInsert(
        payment,
        made.flatMap((one) => one.payment ?? []),
      ),
      ...bulkInsert(
        paymentPart,
        made.flatMap((one) => one.part ?? []),
      ),
      ...bulkInsert(
        ledgerEntry,
        made.flatMap((one) => one.entries.map((it) => it.entry)),
      ),
      ...bulkInsert(
        ledgerLine,
        made.flatMap((one) => one.entries.flatMap((it) => it.lines)),
      ),
    ]);
  }
  await run(
    seriesAt(
      "FA",
      house.series().map(([key, last]) => [key.slice(3), last]),
    ),
  );
}

const seriesAt = (prefix: string, years: [string, number][]): Statement[] =>
  bulkInsert(
    numberSeries,
    years.map(([year, last]) => ({ key: `${prefix}-${year}`, prefix, width: 5, last, lastOn: null })),
  );

type Places = Awaited<ReturnType<typeof placesOf>>;

/** The clients of these documents with their addresses, read at once. */
async function placesOfMany(d1: D1Database, docs: LargeDocument[]): Promise<(n: number) => Places> {
  const { db } = contextFor({ DB: d1 } as unknown as Env, { viewer: { kind: "system", job: "demo" } });
  const wanted = [...new Set(docs.map((doc) => clientId(doc.client)))];
  const clients = new Map(
    (await db.select().from(client).where(inIds(client.id, wanted))).map((row) => [row.id, row]),
  );
  const addresses = new Map(
    (await db.select().from(address).where(inIds(address.clientId, wanted))).map((row) => [
      row.clientId,
      row,
    ]),
  );
  return (n) => {
    const row = clients.get(clientId(n));
    const where = addresses.get(clientId(n));
    if (!row || !where) throw new Error(`no client ${n}`);
    return { client: row, addresses: [where], ouvrages: [], interlocutors: [], contacts: [] };
  };
}

/** Rows by handfuls, for one batch each. */
function* batches<T>(rows: Iterable<T>): Generator<T[]> {
  let some: T[] = [];
  for (const row of rows) {
    some.push(row);
    if (some.length < BATCH) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
