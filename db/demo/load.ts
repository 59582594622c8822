import { bulkInsert, prepared, type Statement, statement } from "~/db/batch";
import { rowOfLine } from "~/db/document-lines";
import { user } from "~/db/schema/access";
import { clientAction } from "~/db/schema/actions";
import { article, articleFamily, compound, compoundDimension, compoundLine } from "~/db/schema/articles";
import { address, client, contactPoint, interlocutor, ouvrage, timelineEntry } from "~/db/schema/clients";
import { equipment } from "~/db/schema/equipment";
import { file, fileFolder, fileTagged } from "~/db/schema/files";
import { numberSeries } from "~/db/schema/house";
import { listView } from "~/db/schema/lists";
import { priceRate } from "~/db/schema/prices";
import { consent } from "~/db/schema/privacy";
import { articleAnswer, clientAnswer, ouvrageAnswer, question } from "~/db/schema/questions";
import { quote, quoteAcceptance, quoteCost, quoteLine } from "~/db/schema/quotes";
import { filledForm, formTemplate, formVersion, surveyLink } from "~/db/schema/scenarios";
import { choice, company, documentLayout } from "~/db/schema/settings";
import { hashPassword } from "~/operations/access/passwords";
import { foundTogether } from "~/operations/search/together";
import { DEMO_ACCOUNTS } from "./accounts";
import { demoActions } from "./actions";
import { demoArticles } from "./articles";
import { liveBilling } from "./billing";
import { aroundClients, demoClients } from "./clients";
import { demoChoices, demoCompany } from "./company";
import { demoCompounds } from "./compounds";
import { liveDouble } from "./double";
import { demoEquipment } from "./equipment";
import { type Demo, liveErased } from "./erased";
import { demoFiles } from "./files";
import { demoLayouts } from "./layouts";
import { demoViews } from "./lists";
import { forgetLongAgo, liveLongAgo } from "./long-ago";
import { demoFileEntries, demoNotes } from "./notes";
import { livePins } from "./pins";
import { demoRates } from "./prices";
import { demoConsents } from "./privacy";
import { demoAnswers, demoArticleAnswers, demoOuvrageAnswers, demoQuestions } from "./questions";
import { type DemoQuote, demoQuotes } from "./quotes";
import { chance } from "./random";
import { demoReports } from "./reports";
import { demoForms, demoSurveys } from "./scenarios";

const SEED = 20261123;

/**
 * Loads the demo company into an empty, migrated base: the same every time but for the day it is told and the
 * `secret` of the server that will serve it. People,
 * articles, clients and quotes go in by bulk; what followed the signatures is lived through the verbs.
 */
export async function loadDemo(
  d1: D1Database,
  { now, secret }: { now: number; secret: string },
): Promise<void> {
  const env: Demo = { DB: d1, SESSION_SECRET: secret };
  const luck = chance(SEED);
  const clients = demoClients(luck, now);
  const base = demoArticles(now);
  const quotes = demoQuotes(luck, clients, base, now);
  const around = aroundClients(clients);
  const answers = demoAnswers(clients, chance(SEED + 2), now);
  const papers = await demoFiles(clients, now);
  const made = demoCompounds(now);
  const pieces = demoEquipment(clients, base.articles, chance(SEED + 3), now);
  const forms = demoForms(now);
  const surveys = demoSurveys(clients, chance(SEED + 21), now);
  const reports = await demoReports(clients, papers.files, now);
  const run = (statements: Statement[]) => d1.batch(prepared(d1, statements));

  const passwordHash = await hashPassword(DEMO_ACCOUNTS[0]?.password ?? "");
  await run(
    foundTogether([
      ...bulkInsert(company, [demoCompany(now)]),
      ...bulkInsert(
        user,
        DEMO_ACCOUNTS.map(({ password: _password, ...account }) => ({
          ...account,
          passwordHash,
          createdAt: now - 1000 * 86_400_000,
          version: 1,
        })),
      ),
      ...bulkInsert(choice, demoChoices()),
      ...bulkInsert(documentLayout, demoLayouts(now)),
      ...bulkInsert(articleFamily, base.families),
      ...bulkInsert(priceRate, demoRates()),
      ...bulkInsert(article, [...base.articles, ...made.articles]),
      ...bulkInsert(compound, made.compounds),
      ...bulkInsert(compoundDimension, made.dimensions),
      ...bulkInsert(compoundLine, made.lines),
      ...bulkInsert(
        client,
        clients.map((c) => c.row),
      ),
      ...bulkInsert(
        address,
        clients.map((c) => c.address),
      ),
      ...bulkInsert(interlocutor, around.interlocutors),
      ...bulkInsert(contactPoint, around.contacts),
      ...bulkInsert(
        ouvrage,
        clients.flatMap((c) => c.ouvrage ?? []),
      ),
      ...bulkInsert(equipment, pieces),
      // Luck of their own: what the rest of the company looks like does not hang on them.
      ...bulkInsert(question, demoQuestions(now)),
      ...bulkInsert(clientAnswer, answers),
      ...bulkInsert(ouvrageAnswer, demoOuvrageAnswers(clients, chance(SEED + 4))),
      ...bulkInsert(articleAnswer, demoArticleAnswers(base.articles)),
      ...bulkInsert(consent, demoConsents(clients, chance(SEED + 31), now)),
      ...bulkInsert(formTemplate, forms.templates),
      ...bulkInsert(formVersion, forms.versions),
      ...bulkInsert(filledForm, [...surveys.answers, ...reports.rows]),
      ...bulkInsert(surveyLink, surveys.links),
      ...bulkInsert(fileFolder, papers.folders),
      ...bulkInsert(file, [...papers.files, ...reports.files]),
      ...bulkInsert(fileTagged, papers.tagged),
      ...bulkInsert(listView, demoViews(now)),
      ...bulkInsert(clientAction, demoActions(clients, chance(SEED + 1), now)),
      ...bulkInsert(timelineEntry, [
        ...around.entries,
        ...demoNotes(clients, chance(SEED + 5), now),
        ...demoFileEntries(papers.files),
        ...reports.entries,
        ...quotes.flatMap(quoteEntries),
      ]),
      ...quotesWritten(quotes),
    ]),
  );
  const model = quotes.find((one) => one.acceptance !== null);
  const old = model ? await liveLongAgo(env, model, quotesWritten, now) : [];
  await liveBilling(d1, quotes, luck, now);
  await liveDouble(d1, clients, now);
  await forgetLongAgo(env, old, now);
  await liveErased(env, now);
  await livePins(d1, clients, now);
  // All this is history: nobody is waiting to be told.
  await run([statement("update outbox set done_at = ? where done_at is null", now)]);
}

/** Quotes first as drafts, signatures after their lines: the database closes a signed quote. */
function quotesWritten(quotes: DemoQuote[]): Statement[] {
  const years = [...new Set(quotes.map((q) => q.row.number.slice(3, 7)))];
  const signed = quotes.filter((q) => q.row.acceptedAt !== null).map((q) => [q.row.id, q.row.acceptedAt]);
  return [
    ...bulkInsert(
      quote,
      quotes.map(({ row }) => ({ ...row, acceptedAt: null })),
    ),
    ...bulkInsert(
      quoteLine,
      quotes.flatMap((q) =>
        q.body.lines.map((line, position) => ({ ...rowOfLine(line, position), quoteId: q.row.id })),
      ),
    ),
    ...bulkInsert(
      quoteCost,
      quotes.flatMap((q) =>
        Object.entries(q.costs).map(([lineId, unitCost]) => ({ quoteId: q.row.id, lineId, unitCost })),
      ),
    ),
    ...bulkInsert(
      quoteAcceptance,
      quotes.flatMap((q) => q.acceptance ?? []),
    ),
    statement(
      "update quote set accepted_at = (select value ->> 1 from json_each(?1) where value ->> 0 = quote.id) where id in (select value ->> 0 from json_each(?1))",
      JSON.stringify(signed),
    ),
    ...bulkInsert(
      numberSeries,
      years.map((year) => ({
        key: `DE-${year}`,
        prefix: "DE",
        width: 5,
        last: quotes.filter((q) => q.row.number.startsWith(`DE-${year}`)).length,
        lastOn: null,
      })),
    ),
  ];
}

function quoteEntries(q: DemoQuote): (typeof timelineEntry.$inferInsert)[] {
  const seller = DEMO_ACCOUNTS.find((account) => account.id === q.row.sellerId)?.name ?? "";
  const entry = (
    suffix: string,
    at: number | null | undefined,
    kind: "quote" | "signature",
    title: string,
    author: string,
  ) =>
    at
      ? [
          {
            id: `${q.row.id}-${suffix}`,
            clientId: q.row.clientId,
            ouvrageId: q.row.ouvrageId ?? null,
            at,
            kind,
            title,
            body: q.project.title,
            href: `/devis/${q.row.id}`,
            amountCents: q.row.grossCents,
            author,
            by: "",
            fileId: null,
            pinnedAt: null,
          },
        ]
      : [];
  const customer = q.client.row.displayName;
  return [
    ...entry("s", q.row.sentAt, "quote", `Devis ${q.row.number} envoyé`, seller),
    ...entry("a", q.row.acceptedAt, "signature", `Devis ${q.row.number} signé`, customer),
    ...entry("r", q.row.refusedAt, "quote", `Devis ${q.row.number} refusé`, customer),
  ];
}
