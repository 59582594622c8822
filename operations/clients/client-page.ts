import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { address, client, contactPoint } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import { groupToken } from "~/db/search/sources";
import { fold } from "~/domain/search/fold";
import { parseQuery, partsExpression, wordsExpression } from "~/domain/search/query";
import type { Ctx } from "../context.server";

export const CLIENT_SORTS = ["name", "created", "town"] as const;
export interface ClientFilters {
  sort?: (typeof CLIENT_SORTS)[number];
  descending?: boolean;
  statusId?: string;
  originId?: string;
  followedBy?: string;
  kind?: "person" | "company";
  /** Name, town, postcode, phone or mail, in any writing. */
  text?: string;
  /** Key of the last row of the page before. */
  after?: string;
  limit?: number;
}

const PAGE = 50;
const town = sql<string>`coalesce((select lower(city) from address where client_id = ${client.id} order by (use = 'main') desc, position limit 1), '')`;

/** A page of clients, by key, never OFFSET. Those of the bin are shown only when their status is asked for. */
export const clientPage = async (ctx: Ctx, filters: ClientFilters) =>
  pageFrom(filters, await pageAsked(ctx, filters));

const limitOf = (filters: ClientFilters) => Math.min(filters.limit ?? PAGE, 5000);

/** What the filters keep, after the key of the page before. */
export function pageWhere(filters: ClientFilters): (SQL | undefined)[] {
  const sort = filters.sort ?? "name";
  return [
    filters.statusId
      ? eq(client.statusId, filters.statusId)
      : sql`coalesce(${choice.semantics} ->> 'bin', 0) = 0`,
    filters.originId ? eq(client.originId, filters.originId) : undefined,
    filters.followedBy ? eq(client.followedBy, filters.followedBy) : undefined,
    filters.kind ? eq(client.kind, filters.kind) : undefined,
    filters.text?.trim() ? found(filters.text) : undefined,
    after(sort, filters.descending ?? false, filters.after),
  ];
}

export const pageOrder = (filters: ClientFilters) => KEYS[filters.sort ?? "name"];

/** The question of `clientPage`, for a batch that asks more. */
export function pageAsked(ctx: Ctx, filters: ClientFilters) {
  const descending = filters.descending ?? false;
  return ctx.db
    .select({
      id: client.id,
      kind: client.kind,
      displayName: client.displayName,
      sortName: client.sortName,
      code: client.code,
      createdAt: client.createdAt,
      status: choice.label,
      statusColour: choice.colour,
      followedBy: user.name,
      // Only the order by town reads it.
      town: filters.sort === "town" ? town : sql<string>`''`,
      city: sql<string>`coalesce((select trim(postcode || ' ' || city) from ${address} where client_id = ${client.id} order by (use = 'main') desc, position limit 1), '')`,
      phone: sql<string>`coalesce((select value from ${contactPoint} where client_id = ${client.id} and channel = 'phone' order by position limit 1), '')`,
    })
    .from(client)
    .innerJoin(choice, eq(choice.id, client.statusId))
    .leftJoin(user, eq(user.id, client.followedBy))
    .where(and(...pageWhere(filters)))
    .orderBy(...pageOrder(filters).map((column) => (descending ? desc(column) : asc(column))))
    .limit(limitOf(filters) + 1);
}

/** The page and the key of the next one, from the answer of `pageAsked`. */
export function pageFrom(filters: ClientFilters, rows: Awaited<ReturnType<typeof pageAsked>>) {
  const limit = limitOf(filters);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    rows: page,
    next: last ? keyOf(filters.sort ?? "name", last) : null,
  };
}
export type ClientRow = Awaited<ReturnType<typeof clientPage>>["rows"][number];

/** What a page is sorted and cut by; the id makes it total. */
const KEYS = {
  name: [client.sortName, client.id],
  created: [client.createdAt, client.id],
  town: [town, client.sortName, client.id],
} as const;

export const keyOf = (
  sort: keyof typeof KEYS,
  row: { id: string; sortName: string; createdAt: number; town: string },
) =>
  JSON.stringify(
    sort === "created"
      ? [row.createdAt, row.id]
      : sort === "town"
        ? [row.town, row.sortName, row.id]
        : [row.sortName, row.id],
  );

/** Rows after the key of the last one seen; a key that is none is no key. */
function after(sort: keyof typeof KEYS, descending: boolean, key: string | undefined): SQL | undefined {
  const values = parsedKey(key);
  if (values?.length !== KEYS[sort].length) return undefined;
  const list = (parts: readonly unknown[]) =>
    sql.join(
      parts.map((part) => sql`${part}`),
      sql`, `,
    );
  return sql`(${list(KEYS[sort])}) ${sql.raw(descending ? "<" : ">")} (${list(values)})`;
}

function parsedKey(key: string | undefined): (string | number)[] | null {
  try {
    const parts: unknown = JSON.parse(key ?? "null");
    return Array.isArray(parts) && parts.every((part) => /^(string|number)$/.test(typeof part))
      ? parts
      : null;
  } catch {
    return null;
  }
}

/** The rows of the client whose words or fragments match, through the two search tables. */
function found(text: string): SQL {
  const query = parseQuery(fold(text));
  const words =
    query.terms.length > 0 ? `"${groupToken("client")}" AND ${wordsExpression(query.terms)}` : null;
  const parts = partsExpression(query.digits ? [query.digits] : query.terms);
  const match = (table: string, expression: string | null) =>
    expression
      ? sql`select subject_id from search_doc where kind = 'client' and rowid in (select rowid from ${sql.raw(table)} where ${sql.raw(table)} match ${expression})`
      : null;
  const sets = [match("search_words", words), match("search_parts", parts)].filter((set) => set !== null);
  if (sets.length === 0) return sql`0`;
  return sql`${client.id} in (${sql.join(sets, sql` union `)})`;
}
