import { groupToken, type Source } from "~/db/search/sources";
import { fold } from "~/domain/search/fold";
import { exactExpression } from "~/domain/search/query";

export interface NamedRow {
  id: string;
  a: string;
  b: string;
  c: string;
  d: string;
}
/** A kind of thing that people look for by name: the question for its rows, and how they tell one. */
interface Told {
  kind: "client" | "article" | "quote" | "ouvrage";
  group: Source["group"];
  about: "first name" | "town" | "company" | "article" | "title" | "serial";
  sql: string;
  /** The shortest first: the first that names the row alone is used. */
  tell: (row: NamedRow) => string[][];
}
export interface Named extends Told {
  rows: NamedRow[];
}

const whereFrom = (kind: string, a: string, b: string) =>
  `select c.id, ${a} as a, ${b} as b, p.city as c, p.street as d from client c join address p on p.client_id = c.id and p.position = 0 where c.kind = '${kind}' order by c.id`;

const TOLD: Told[] = [
  {
    kind: "client",
    group: "client",
    about: "first name",
    sql: whereFrom("person", "c.last_name", "c.first_name"),
    tell: ({ a, b, c, d }) => [words(a, b), words(a, b, c), words(a, b, c, d)],
  },
  {
    kind: "client",
    group: "client",
    about: "town",
    sql: whereFrom("person", "c.last_name", "c.first_name"),
    tell: ({ a, b, c, d }) => [words(a, c), words(a, c, b), words(a, c, d)],
  },
  {
    kind: "client",
    group: "client",
    about: "company",
    sql: whereFrom("company", "c.company_name", "''"),
    tell: ({ a, c, d }) => [words(a), words(a, c), words(a, c, d)],
  },
  {
    kind: "article",
    group: "article",
    about: "article",
    sql: "select id, label as a, '' as b, '' as c, '' as d from article order by id",
    tell: ({ a }) => [words(a).slice(0, 3), words(a).slice(0, 4), words(a)],
  },
  {
    kind: "quote",
    group: "document",
    about: "title",
    sql: "select q.id, q.title as a, c.display_name as b, '' as c, '' as d from quote q join client c on c.id = q.client_id order by q.id",
    tell: ({ a, b }) => [words(a), words(a, b)],
  },
  {
    kind: "ouvrage",
    group: "site",
    about: "serial",
    sql: "select id, serial_number as a, '' as b, '' as c, '' as d from ouvrage where serial_number <> '' order by id",
    tell: ({ a }) => [[a]],
  },
];

/** Two letters and more, as people say them. */
const words = (...texts: string[]): string[] =>
  texts.flatMap((text) => text.split(/[\s'’-]+/)).filter((word) => fold(word).length > 1);

/** Every row that a name leads to, by kind, in the order of their ids; kinds without rows are left out. */
export async function namedRows(d1: D1Database): Promise<Named[]> {
  const answers = await Promise.all(TOLD.map(({ sql }) => d1.prepare(sql).all<NamedRow>()));
  return TOLD.map((told, i) => ({ ...told, rows: answers[i]?.results ?? [] })).filter(
    ({ rows }) => rows.length > 0,
  );
}

/** How many things of a group say all of these words. */
export async function sayingAll(d1: D1Database, group: Source["group"], said: string[]): Promise<number> {
  const expression = `"${groupToken(group)}" AND ${exactExpression(said.map(fold))}`;
  const count = await d1
    .prepare("select count(*) as n from search_words where search_words match ?")
    .bind(expression)
    .first<number>("n");
  return count ?? 0;
}
