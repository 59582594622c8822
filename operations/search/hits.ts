import { and, desc, gte, lte, or, type SQL, sql } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { searchDoc } from "~/db/schema/search";
import { exactExpression, partsExpression, type Query, wordsExpression } from "~/domain/search/query";
import { creditedOf, paidOf } from "../billing/load";
import type { Ctx } from "../context.server";
import { groupOf, groupToken, type KindGroup } from "./writes";

type Kind = (typeof searchDoc.$inferSelect)["kind"];

/**
 * Hits taken per question, newest first; they are ranked in code, because bm25 over a broad prefix costs half a
 * second, and a question never scans what it does not return.
 */
export const MOST = 120;
/** Enough for the five that the dropdown shows of each kind. */
export const FEW = 40;

/** Groups asked apart, so that a client's thousand invoices do not hide the client. */
const GROUPS: KindGroup[] = ["client", "article", "document"];

/**
 * By words (whole, then beginnings) and by fragments of phones, mails, references and codes. Words of letters alone
 * are looked for inside others only when nothing begins with them.
 */
export async function hitsByText(ctx: Ctx, query: Query, kinds: Kind[], most = MOST): Promise<SearchHit[]> {
  const terms = longEnough(query.terms);
  const groups = GROUPS.filter((group) => kinds.some((kind) => groupOf(kind) === group));
  const words = terms.length === 0 ? [] : groups.flatMap((group) => wordQuestions(terms, group, most));
  const fragments = fragmentQuestions(query, kinds, most);
  const speaking = query.digits !== null || /[\d@]/.test(query.text);
  const first = await answersOf(ctx, speaking ? [...words, ...fragments] : words, kinds);
  return first.length > 0 || speaking ? first : answersOf(ctx, fragments, kinds);
}

/** A single letter is no question, and adds nothing beside longer words. */
const longEnough = (terms: string[]) => terms.filter((term) => term.length > 1);

/** All questions in one: what several find is read and carried once. */
async function answersOf(ctx: Ctx, questions: SQL[], kinds: Kind[]): Promise<SearchHit[]> {
  if (questions.length === 0) return [];
  const hits = await ctx.db
    .select(columns)
    .from(searchDoc)
    .where(or(...questions.map((from) => sql`${searchDoc.rowid} in (${from})`)));
  return hits.filter((hit) => kinds.includes(hit.kind));
}

const columns = {
  rowid: searchDoc.rowid,
  kind: searchDoc.kind,
  subjectId: searchDoc.subjectId,
  clientId: searchDoc.clientId,
  title: searchDoc.title,
  detail: searchDoc.detail,
  href: searchDoc.href,
  words: searchDoc.words,
  parts: searchDoc.parts,
  rankedAt: searchDoc.rankedAt,
  amountCents: searchDoc.amountCents,
  /** Where an issued invoice stands, asked with the rest: due day, claim, paid, credited. */
  standing: sql<string | null>`case when ${searchDoc.kind} = 'invoice' then (
    select json_array("invoice"."due_on", "invoice"."gross_cents", ${paidOf}, ${creditedOf}) from invoice
    where "invoice"."id" = ${searchDoc.subjectId} and "invoice"."issued_at" is not null) end`,
};
export type SearchHit = typeof searchDoc.$inferSelect & { standing: string | null };

function wordQuestions(terms: string[], group: KindGroup, most: number): SQL[] {
  const of = (expression: string) =>
    sql`select rowid from search_words where search_words match ${`"${groupToken(group)}" AND ${expression}`} order by rowid desc limit ${most}`;
  return [of(exactExpression(terms)), of(wordsExpression(terms))];
}

/** Fragments of three characters or more; the other words of the query must be in the same thing ("turpin 0612"). */
function fragmentQuestions(query: Query, kinds: Kind[], most: number): SQL[] {
  const spoken = query.digits ? [query.digits] : query.terms.filter((term) => /\d{3}|@/.test(term));
  const fragments = spoken.length > 0 ? spoken : query.terms;
  const others = query.digits ? [] : longEnough(query.terms).filter((term) => !fragments.includes(term));
  const expression = partsExpression(fragments);
  if (!expression) return [];
  const kept = sql.join(
    [sql`1`, ...others.map((term) => sql`instr(d.words, ${` ${term}`}) > 0`)],
    sql` and `,
  );
  // All kinds: no filter, so that nothing is scanned in vain. One kind: a filter over the newest few thousand.
  const asked = kinds.length > 2 && others.length === 0;
  return [
    asked
      ? sql`select rowid from search_parts where search_parts match ${expression} order by rowid desc limit ${2 * most}`
      : sql`select f.rowid from search_parts f cross join search_doc d on d.rowid = f.rowid where f.search_parts match ${expression} and ${kept} and d.kind in (select value from json_each(${JSON.stringify(kinds)})) order by f.rowid desc limit ${most}`,
  ];
}

/** Documents of these clients, newest first (SRCH-12). */
export async function documentsOfClients(
  ctx: Ctx,
  clients: SearchHit[],
  kinds: Kind[],
): Promise<SearchHit[]> {
  return ctx.db
    .select(columns)
    .from(searchDoc)
    .where(
      and(
        inIds(
          searchDoc.clientId,
          clients.map((hit) => hit.subjectId),
        ),
        unindexedKinds(kinds),
      ),
    )
    .orderBy(desc(searchDoc.rankedAt))
    .limit(MOST);
}

/** Documents of that amount, in cents, newest first. */
export async function hitsByAmount(
  ctx: Ctx,
  amount: { from: number; to: number },
  kinds: Kind[],
): Promise<SearchHit[]> {
  return ctx.db
    .select(columns)
    .from(searchDoc)
    .where(
      and(
        gte(searchDoc.amountCents, amount.from),
        lte(searchDoc.amountCents, amount.to),
        unindexedKinds(kinds),
      ),
    )
    .orderBy(desc(searchDoc.rankedAt))
    .limit(MOST);
}

/** Without the plus, SQLite prefers the index on kinds to the one that narrows. */
const unindexedKinds = (kinds: Kind[]) =>
  sql`+${searchDoc.kind} in (select value from json_each(${JSON.stringify(kinds)}))`;
