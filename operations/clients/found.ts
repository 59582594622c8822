import { type SQL, sql } from "drizzle-orm";
import { groupToken } from "~/db/search/sources";
import { fold } from "~/domain/search/fold";
import { parseQuery, partsExpression, wordsExpression } from "~/domain/search/query";

/** The clients whose words or fragments match (name, town, postcode, phone, mail), through the two search tables. */
export const foundClients = (text: string, id: SQL = sql`client.id`): SQL =>
  foundBySearch("client", text, id);

/** What the search calls each kind. */
const GROUPS = { client: "client", ouvrage: "site" } as const;

/** The things of this kind that the search finds by these words. */
export function foundBySearch(kind: keyof typeof GROUPS, text: string, id: SQL): SQL {
  const query = parseQuery(fold(text));
  const words =
    query.terms.length > 0 ? `"${groupToken(GROUPS[kind])}" AND ${wordsExpression(query.terms)}` : null;
  const parts = partsExpression(query.digits ? [query.digits] : query.terms);
  const match = (table: string, expression: string | null) =>
    expression
      ? // The plus: what the words hit is little, all of a kind is not.
        sql`select subject_id from search_doc where +kind = ${sql.raw(`'${kind}'`)} and rowid in (select rowid from ${sql.raw(table)} where ${sql.raw(table)} match ${expression})`
      : null;
  const sets = [match("search_words", words), match("search_parts", parts)].filter((set) => set !== null);
  if (sets.length === 0) return sql`0`;
  return sql`${id} in (${sql.join(sets, sql` union `)})`;
}
