import {
  and,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  type SQL,
  sql,
  sum,
} from "drizzle-orm";
import { user } from "~/db/schema/access";
import { client } from "~/db/schema/clients";
import { quote } from "~/db/schema/quotes";
import { addDays } from "~/domain/calendar/day";
import { parisInstant } from "~/domain/calendar/paris";
import { cents } from "~/domain/money/money";
import type { QuoteFilter, QuoteListQuery } from "~/domain/quotes/forms";
import { quoteStatus, SILENCE_DAYS } from "~/domain/quotes/status";
import { fold } from "~/domain/search/fold";
import { type Ctx, verb } from "../context.server";
import { quotesInSight } from "./load";

const PAGE = 50;
const DAY = 86_400_000;

/** One page of quotes, newest first, with the count and sums of the whole selection. `next` continues it. */
export const listQuotes = verb("quote.read", async (ctx, query: QuoteListQuery) => {
  const { db } = ctx;
  const where = and(quotesInSight(ctx), selected(ctx, query));
  const [rows, sums, sellers] = await db.batch([
    db
      .select({
        id: quote.id,
        number: quote.number,
        revision: quote.revision,
        title: quote.title,
        clientId: quote.clientId,
        clientName: client.displayName,
        sellerName: user.name,
        netCents: quote.netCents,
        grossCents: quote.grossCents,
        datedOn: quote.datedOn,
        validUntil: quote.validUntil,
        createdAt: quote.createdAt,
        sentAt: quote.sentAt,
        firstViewedAt: quote.firstViewedAt,
        acceptedAt: quote.acceptedAt,
        refusedAt: quote.refusedAt,
        supersededAt: quote.supersededAt,
        binnedAt: quote.binnedAt,
        version: quote.version,
      })
      .from(quote)
      .innerJoin(client, eq(client.id, quote.clientId))
      .innerJoin(user, eq(user.id, quote.sellerId))
      .where(and(where, after(query.after)))
      .orderBy(desc(quote.createdAt), desc(quote.id))
      .limit(PAGE + 1),
    db
      .select({ count: count(), net: sum(quote.netCents), gross: sum(quote.grossCents) })
      .from(quote)
      .where(where),
    db.selectDistinct({ id: user.id, name: user.name }).from(user).orderBy(user.name),
  ]);
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    rows: page.map((row) => ({ ...row, status: quoteStatus(row, ctx.today) })),
    next: last ? `${last.createdAt}~${last.id}` : null,
    sums: {
      count: sums[0]?.count ?? 0,
      net: cents(Number(sums[0]?.net ?? 0)),
      gross: cents(Number(sums[0]?.gross ?? 0)),
    },
    sellers,
  };
});

function after(key: string | undefined): SQL | undefined {
  const [at, id] = (key ?? "").split("~");
  if (!at || !id || !/^\d+$/.test(at)) return undefined;
  return or(lt(quote.createdAt, Number(at)), and(eq(quote.createdAt, Number(at)), lt(quote.id, id)));
}

function selected(ctx: Ctx, query: QuoteListQuery): SQL | undefined {
  return and(
    ofStatus(query.status, ctx),
    query.seller ? eq(quote.sellerId, query.seller) : undefined,
    query.client ? eq(quote.clientId, query.client) : undefined,
    query.by === "signed" ? signedBetween(query) : datedBetween(query),
    query.q ? worded(query.q) : undefined,
  );
}

const datedBetween = ({ from, to }: QuoteListQuery) =>
  and(from ? gte(quote.datedOn, from) : undefined, to ? lte(quote.datedOn, to) : undefined);

const signedBetween = ({ from, to }: QuoteListQuery) =>
  and(
    isNotNull(quote.acceptedAt),
    from ? gte(quote.acceptedAt, parisInstant(from, 0)) : undefined,
    to ? lt(quote.acceptedAt, parisInstant(addDays(to, 1), 0)) : undefined,
  );

/** The derived status as conditions; the same order of facts as `quoteStatus`. */
function ofStatus(status: QuoteFilter | undefined, { today, now }: Ctx): SQL | undefined {
  if (status === "binned") return isNotNull(quote.binnedAt);
  const here = isNull(quote.binnedAt);
  const open = and(here, isNull(quote.acceptedAt), isNull(quote.refusedAt), isNull(quote.supersededAt));
  const inForce = and(open, isNotNull(quote.sentAt), gte(quote.validUntil, today));
  switch (status) {
    case undefined:
      return here;
    case "draft":
      return and(open, isNull(quote.sentAt));
    case "sent":
      return and(inForce, isNull(quote.firstViewedAt));
    case "viewed":
      return and(inForce, isNotNull(quote.firstViewedAt));
    case "waiting":
      return inForce;
    case "silent":
      return and(inForce, lte(quote.sentAt, now - SILENCE_DAYS * DAY));
    case "asked":
      return and(
        here,
        inArray(
          quote.id,
          sql`(select quote_id from quote_message where "from" = 'customer' and read_at is null)`,
        ),
      );
    case "to-order":
      return and(
        here,
        isNotNull(quote.acceptedAt),
        sql`not exists(select 1 from sales_order o where o.quote_id = ${sql.raw('"quote"."id"')})`,
      );
    case "expired":
      return and(open, isNotNull(quote.sentAt), lt(quote.validUntil, today));
    case "accepted":
      return and(here, isNotNull(quote.acceptedAt));
    case "refused":
      return and(here, isNull(quote.acceptedAt), isNull(quote.supersededAt), isNotNull(quote.refusedAt));
    case "superseded":
      return and(here, isNull(quote.acceptedAt), isNotNull(quote.supersededAt));
  }
}

/** Words of the number, the title or the client, by their beginnings, in any order (S1). */
function worded(text: string): SQL | undefined {
  const terms = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 8);
  if (terms.length === 0) return undefined;
  const match = terms.map((term) => `"${term}"*`).join(" ");
  return inArray(
    quote.id,
    sql`(select d.subject_id from search_words w join search_doc d on d.rowid = w.rowid where search_words match ${match} and d.kind = 'quote')`,
  );
}
