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
  const groups = groupsOf(kinds);
  const wide = terms.length > 1 && groups.length > 2 && query.mode !== "whole" ? wideOf(terms, most) : null;
  const words =
    terms.length === 0 ? [] : groups.flatMap((group) => wordQuestions(query, terms, group, most, wide));
  const strict = query.mode === "whole" || query.mode === "starts";
  const fragments = strict && query.digits === null ? [] : fragmentQuestions(query, kinds, most);
  const speaking = query.mode === "contains" || query.digits !== null || /[\d@]/.test(query.text);
  if (wide) words.push(wide.all);
  const first = await answersOf(ctx, speaking ? [...words, ...fragments] : words, kinds, wide?.first);
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
async function answersOf(ctx: Ctx, questions: SQL[], kinds: Kind[], first?: SQL): Promise<SearchHit[]> {
  if (questions.length === 0) return [];
  const asked = questions.map((from) => sql`rowid in (${from})`);
  const hits = await readHits(ctx, sql.join(asked, sql` or `), first);
  return hits.filter((hit) => kinds.includes(hit.kind));
}

/** Things whose words begin with all of these, of every group at once. */
interface Wide {
  /** What comes before the question: they are looked for once. */
  first: SQL;
  /** All of them, where they are no more than the groups together would give; otherwise none. */
  all: SQL;
  /** The same expression while they are too many, and one that nothing says once all of them are known. */
  unless: (expression: string) => SQL;
}

/**
 * Several words are seldom all said by many things: found in one go, these need no question a group, each of which
 * would go through all that say one of the words.
 */
function wideOf(terms: string[], most: number): Wide {
  const many = sql.raw(String(GROUPS.length * most));
  const tooMany = sql`(select count(*) from wide) > ${many}`;
  return {
    first: sql`with wide as materialized (select rowid from search_words where search_words match ${wordsExpression(terms)} order by rowid desc limit ${many} + 1)`,
    all: sql`select rowid from wide where not ${tooMany}`,
    unless: (expression) => sql`iif(${tooMany}, ${expression}, '""')`,
  };
}

const byWords = (expression: string, group: Group, most: number, wide: Wide | null = null): SQL => {
  const said = `"${groupToken(group)}" AND ${expression}`;
  return sql`select rowid from search_words where search_words match ${wide ? wide.unless(said) : said} order by rowid desc limit ${sql.raw(String(most))}`;
};

function wordQuestions(
  { mode }: Query,
  terms: string[],
  group: Group,
  most: number,
  wide: Wide | null,
): SQL[] {
  const whole = byWords(exactExpression(terms), group, most, wide);
  return mode === "whole" ? [whole] : [whole, byWords(wordsExpression(terms), group, most, wide)];
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
