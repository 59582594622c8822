import { type SQL, sql } from "drizzle-orm";
import { groupToken } from "~/db/search/sources";
import type { Days } from "~/domain/search/dates";
import { exactExpression, partsExpression, type Query, wordsExpression } from "~/domain/search/query";
import type { Ctx } from "../context.server";
import { type Group, groupOf, type Kind } from "./groups";
import { readHits, type SearchHit } from "./read-hits";

export type { SearchHit } from "./read-hits";

/**
 * Hits taken per question, newest first; they are ranked in code, because bm25 over a broad prefix costs half a
 * second, and a question never scans what it does not return.
 */
export const MOST = 120;
/** Enough for the five that the dropdown shows of each kind. */
export const FEW = 40;
/** Hits taken of each group for each way to read a mistyped search. */
const NEAR = 12;

const GROUPS: Group[] = ["client", "article", "document", "site", "file"];
const groupsOf = (kinds: Kind[]) => GROUPS.filter((group) => kinds.some((kind) => groupOf(kind) === group));

/**
 * By words (whole, then beginnings) and by fragments of names, phones, mails, references and codes. Words of letters
 * alone are looked for inside others only when nothing begins with them, or when one prefers it so (S12).
 */
export async function hitsByText(ctx: Ctx, query: Query, kinds: Kind[], most = MOST): Promise<SearchHit[]> {
  const terms = longEnough(query.terms);
  const said = terms.length === 0 ? NOTHING : wordQuestions(query, terms, groupsOf(kinds), most);
  const strict = query.mode === "whole" || query.mode === "starts";
  const fragments = strict && query.digits === null ? [] : fragmentQuestions(query, kinds, most);
  const speaking = query.mode === "contains" || query.digits !== null || /[\d@]/.test(query.text);
  const asked = speaking ? [...said.asked, ...fragments] : said.asked;
  const first = await answersOf(ctx, asked, kinds, said.named);
  return first.length > 0 || speaking ? first : answersOf(ctx, fragments, kinds);
}

/**
 * By several ways to read what was typed, each a list of words that must all be there: those of `begun` are
 * beginnings, the others whole words, which the index finds much quicker.
 */
export const hitsByWays = (
  ctx: Ctx,
  ways: string[][],
  kinds: Kind[],
  begun: string[],
): Promise<SearchHit[]> =>
  answersOf(
    ctx,
    ways.flatMap((words) => {
      const isBegun = (word: string) => begun.includes(word);
      const all = [
        wordsExpression(words.filter(isBegun)),
        exactExpression(words.filter((word) => !isBegun(word))),
      ]
        .filter(Boolean)
        .join(" AND ");
      return groupsOf(kinds).map((group) => byWords(all, group, NEAR));
    }),
    kinds,
  );

/** A single letter is no question, and adds nothing beside longer words. */
const longEnough = (terms: string[]) => terms.filter((term) => term.length > 1);

/** All questions in one: what several find is read and carried once. */
async function answersOf(ctx: Ctx, questions: SQL[], kinds: Kind[], named: SQL[] = []): Promise<SearchHit[]> {
  if (questions.length === 0) return [];
  const asked = questions.map((from) => sql`rowid in (${from})`);
  const first = named.length > 0 ? sql`with ${sql.join(named, sql`, `)}` : sql``;
  const hits = await readHits(ctx, sql.join(asked, sql` or `), first);
  return hits.filter((hit) => kinds.includes(hit.kind));
}

const byWords = (expression: string, group: Group, most: number): SQL =>
  said(sql`${within(expression, group)}`, most);
const within = (expression: string, group: Group) => `"${groupToken(group)}" AND ${expression}`;
const said = (expression: SQL, most: number): SQL =>
  sql`select rowid from search_words where search_words match ${expression} order by rowid desc limit ${sql.raw(String(most))}`;

/** Questions, and those whose answers they ask about, which come before them under a name. */
interface Asked {
  named: SQL[];
  asked: SQL[];
}
const NOTHING: Asked = { named: [], asked: [] };

/** That expression if the answers known under this name are so many; otherwise one that nothing says. */
const ifMany = (name: SQL, many: number, expression: string): SQL =>
  sql`iif((select count(*) from ${name}) = ${sql.raw(String(many))}, ${expression}, '""')`;

/**
 * Beginnings of words, group by group; whole words are asked for where these are more than what is taken, as they are
 * among them otherwise. Several words are seldom all said by many things: these are found in one go first, and a
 * question a group, which would go through all that say one of the words, is left for when they are too many.
 */
function wordQuestions({ mode }: Query, terms: string[], groups: Group[], most: number): Asked {
  const [exact, begun] = [exactExpression(terms), wordsExpression(terms)];
  if (mode === "whole") return { named: [], asked: groups.map((group) => byWords(exact, group, most)) };
  const wide = sql`wide`;
  const many = GROUPS.length * most;
  const atOnce = terms.length > 1 && groups.length > 2;
  const named = atOnce ? [sql`${wide} as materialized (${said(sql`${begun}`, many)})`] : [];
  const asked = atOnce
    ? [sql`select rowid from wide where (select count(*) from wide) < ${sql.raw(String(many))}`]
    : [];
  for (const group of groups) {
    const name = sql.raw(`begun_${group}`);
    const expression = within(begun, group);
    const from = said(atOnce ? ifMany(wide, many, expression) : sql`${expression}`, most);
    named.push(sql`${name} as materialized (${from})`);
    asked.push(sql`select rowid from ${name}`, said(ifMany(name, most, within(exact, group)), most));
  }
  return { named, asked };
}

/** Words cut where the index cuts them, so that "etienne" begins a word of "saint-etienne". */
const WORDS = sql`replace(replace(s.words, '-', ' '), '''', ' ')`;
const allSaid = (terms: string[]) =>
  sql.join([sql`1`, ...terms.map((term) => sql`instr(${WORDS}, ${` ${term}`}) > 0`)], sql` and `);

/** Fragments of three characters or more; the other words of the query must be in the same thing ("turpin 0612"). */
function fragmentQuestions(query: Query, kinds: Kind[], most: number): SQL[] {
  const spoken = query.digits ? [query.digits] : query.terms.filter((term) => /\d{3}|@/.test(term));
  const fragments = spoken.length > 0 ? spoken : query.terms;
  const others = query.digits ? [] : longEnough(query.terms).filter((term) => !fragments.includes(term));
  const expression = partsExpression(fragments);
  if (!expression) return [];
  // Many kinds: no filter, so that nothing is scanned in vain. Few: a filter over the newest few thousand.
  const asked = kinds.length > 3 && others.length === 0;
  return [
    asked
      ? sql`select rowid from search_parts where search_parts match ${expression} order by rowid desc limit ${2 * most}`
      : sql`select f.rowid from search_parts f cross join search_doc s on s.rowid = f.rowid where f.search_parts match ${expression} and ${allSaid(others)} and s.kind in (select value from json_each(${JSON.stringify(kinds)})) order by f.rowid desc limit ${most}`,
  ];
}

/** What is dated of those days and says all the words, newest first (S11). */
export const hitsByDays = (ctx: Ctx, days: Days, terms: string[], kinds: Kind[]): Promise<SearchHit[]> =>
  readHits(
    ctx,
    sql`dated_on >= ${days.from} and dated_on <= ${days.to} and ${allSaid(terms)} and ${unindexedKinds(kinds)} order by dated_on desc limit ${MOST}`,
  );

/** Documents of these clients, newest first, of those days if any (SRCH-12). */
export async function documentsOfClients(
  ctx: Ctx,
  clients: SearchHit[],
  kinds: Kind[],
  days: Days | null,
): Promise<SearchHit[]> {
  const ids = JSON.stringify(clients.map((hit) => hit.subjectId));
  const then = days ? sql`+dated_on >= ${days.from} and +dated_on <= ${days.to}` : sql`1`;
  return readHits(
    ctx,
    sql`client_id in (select value from json_each(${ids})) and ${then} and ${unindexedKinds(kinds)} order by ranked_at desc limit ${MOST}`,
  );
}

/** Documents of that amount, in cents, newest first. */
export async function hitsByAmount(
  ctx: Ctx,
  amount: { from: number; to: number },
  kinds: Kind[],
  most = MOST,
): Promise<SearchHit[]> {
  return readHits(
    ctx,
    sql`amount_cents >= ${amount.from} and amount_cents <= ${amount.to} and ${unindexedKinds(kinds)} order by ranked_at desc limit ${most}`,
  );
}

/** Without the plus, SQLite prefers the index on kinds to the one that narrows. */
const unindexedKinds = (kinds: Kind[]) =>
  sql`+s.kind in (select value from json_each(${JSON.stringify(kinds)}))`;
