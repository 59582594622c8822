import { and, desc, gte, inArray, lte, sql } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { searchDoc } from "~/db/schema/search";
import { exactExpression, partsExpression, type Query, wordsExpression } from "~/domain/search/query";
import type { Ctx } from "../context.server";
import { kindToken } from "./writes";

export type SearchHit = typeof searchDoc.$inferSelect;
type Kind = SearchHit["kind"];

/** Hits taken per question; they are ranked in code, because bm25 over a broad prefix costs half a second. */
const MOST = 200;

/** Groups asked apart, so that a client's thousand invoices do not hide the client. */
const GROUPS: Kind[][] = [["client"], ["article"], ["quote", "order", "invoice", "credit-note"]];

/** By words (whole, then beginnings) and by fragments of phones, mails, references and codes. */
export async function hitsByText(ctx: Ctx, query: Query, kinds: Kind[]): Promise<SearchHit[]> {
  const questions = GROUPS.flatMap((group) => {
    const asked = group.filter((kind) => kinds.includes(kind));
    return asked.length > 0 ? questionsOf(query, asked) : [];
  });
  const [first, ...rest] = questions.map((from) =>
    ctx.db.select(columns).from(searchDoc).where(sql`${searchDoc.rowid} in (${from})`),
  );
  if (!first) return [];
  const answers = await ctx.db.batch([first, ...rest]);
  const seen = new Map<number, SearchHit>();
  for (const hit of answers.flat()) if (kinds.includes(hit.kind)) seen.set(hit.rowid, hit);
  return [...seen.values()];
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
};

function questionsOf(query: Query, kinds: Kind[]) {
  const token = `(${kinds.map((kind) => `"${kindToken(kind)}"`).join(" OR ")})`;
  const words = (expression: string) =>
    sql`select rowid from search_words where search_words match ${`${token} AND ${expression}`} order by rowid desc limit ${MOST}`;
  const parts = (expression: string) =>
    sql`select f.rowid from search_parts f join search_doc d on d.rowid = f.rowid where f.search_parts match ${expression} and d.kind in (select value from json_each(${JSON.stringify(kinds)})) order by f.rowid desc limit ${MOST}`;
  const questions = [];
  if (query.terms.length > 0) {
    questions.push(words(exactExpression(query.terms)), words(wordsExpression(query.terms)));
    const mixed = mixedQuestion(query.terms, token);
    if (mixed) questions.push(mixed);
  }
  const fragments = partsExpression(query.digits ? [query.digits] : query.terms);
  if (fragments) questions.push(parts(fragments));
  return questions;
}

/** "turpin 0612": words and fragments of the same thing. */
function mixedQuestion(terms: string[], token: string) {
  const fragments = terms.filter((term) => /\d{3}|@/.test(term));
  const others = terms.filter((term) => !fragments.includes(term));
  const expression = partsExpression(fragments);
  if (others.length === 0 || !expression) return null;
  return sql`select rowid from search_words where search_words match ${`${token} AND ${wordsExpression(others)}`} and rowid in (select rowid from search_parts where search_parts match ${expression}) limit ${MOST}`;
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
        inArray(searchDoc.kind, kinds),
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
        inArray(searchDoc.kind, kinds),
      ),
    )
    .orderBy(desc(searchDoc.rankedAt))
    .limit(MOST);
}
