import { type SQL, sql } from "drizzle-orm";
import type { searchDoc } from "~/db/schema/search";
import { groupToken } from "~/db/search/sources";
import type { Day } from "~/domain/calendar/day";
import type { Cents } from "~/domain/money/money";
import { exactExpression, partsExpression, type Query, wordsExpression } from "~/domain/search/query";
import { creditedOf, paidOf } from "../billing/load";
import type { Ctx } from "../context.server";
import { type Group, groupOf } from "./groups";

type Kind = Doc["kind"];

/**
 * Hits taken per question, newest first; they are ranked in code, because bm25 over a broad prefix costs half a
 * second, and a question never scans what it does not return.
 */
export const MOST = 120;
/** Enough for the five that the dropdown shows of each kind. */
export const FEW = 40;

/** Groups asked apart, so that a client's thousand invoices do not hide the client. */
const GROUPS: Group[] = ["client", "article", "document", "site", "file"];

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
  const asked = questions.map((from) => sql`rowid in (${from})`);
  const hits = await read(ctx, sql.join(asked, sql` or `));
  return hits.filter((hit) => kinds.includes(hit.kind));
}

/**
 * What stands in the index at `place`. All hits come as one value of JSON: a hundred rows of a dozen columns, taken
 * one by one through D1 and drizzle, cost two milliseconds of each keystroke.
 */
async function read(ctx: Ctx, place: SQL): Promise<SearchHit[]> {
  const [answer] = await ctx.db.all<{ hits: string }>(sql`
    select json_group_array(json_array(
      d.rowid, d.kind, d.subject_id, d.client_id, d.title, d.detail, d.href, d.words, d.parts, d.ranked_at,
      d.amount_cents, d.dated_on, d.owner_id, case when d.kind = 'invoice' then ${STANDING} end)) as hits
    from (select * from search_doc where ${place}) d`);
  return (JSON.parse(answer?.hits ?? "[]") as HitRow[]).map(
    ([
      rowid,
      kind,
      subjectId,
      clientId,
      title,
      detail,
      href,
      words,
      parts,
      rankedAt,
      amountCents,
      datedOn,
      ownerId,
      standing,
    ]) => ({
      rowid,
      kind,
      subjectId,
      clientId,
      title,
      detail,
      href,
      words,
      parts,
      rankedAt,
      amountCents,
      datedOn,
      ownerId,
      standing,
    }),
  );
}

/** Where an issued invoice stands, asked with the rest: due day, claim, paid, credited. */
const STANDING = sql`(
  select json_array("invoice"."due_on", "invoice"."gross_cents", ${paidOf}, ${creditedOf}) from invoice
  where "invoice"."id" = d.subject_id and "invoice"."issued_at" is not null)`;
type Standing = [dueOn: Day | null, gross: Cents, paid: Cents, credited: Cents];
type Doc = typeof searchDoc.$inferSelect;
export type SearchHit = Doc & { standing: Standing | null };
type HitRow = [
  Doc["rowid"],
  Kind,
  Doc["subjectId"],
  Doc["clientId"],
  Doc["title"],
  Doc["detail"],
  Doc["href"],
  Doc["words"],
  Doc["parts"],
  Doc["rankedAt"],
  Doc["amountCents"],
  Doc["datedOn"],
  Doc["ownerId"],
  Standing | null,
];

function wordQuestions(terms: string[], group: Group, most: number): SQL[] {
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
  const ids = JSON.stringify(clients.map((hit) => hit.subjectId));
  return read(
    ctx,
    sql`client_id in (select value from json_each(${ids})) and ${unindexedKinds(kinds)} order by ranked_at desc limit ${MOST}`,
  );
}

/** Documents of that amount, in cents, newest first. */
export async function hitsByAmount(
  ctx: Ctx,
  amount: { from: number; to: number },
  kinds: Kind[],
): Promise<SearchHit[]> {
  return read(
    ctx,
    sql`amount_cents >= ${amount.from} and amount_cents <= ${amount.to} and ${unindexedKinds(kinds)} order by ranked_at desc limit ${MOST}`,
  );
}

/** Without the plus, SQLite prefers the index on kinds to the one that narrows. */
const unindexedKinds = (kinds: Kind[]) =>
  sql`+kind in (select value from json_each(${JSON.stringify(kinds)}))`;
