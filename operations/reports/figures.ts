import { prepared, type Statement, statement } from "~/db/batch";
import { addDays } from "~/domain/calendar/day";
import { parisInstant } from "~/domain/calendar/paris";
import { type Cents, cents } from "~/domain/money/money";
import type { ReportElement } from "~/domain/reports/elements";
import type { Period } from "~/domain/reports/periods";
import type { Ctx } from "../context.server";

export interface Figure {
  count: number;
  /** Without VAT, but receipts and what is overdue, which are with it. */
  sum: Cents;
}

/** Which rows count: `r` is one period, `?2` the seller or null for the whole company. Each reads an index alone. */
const OF_DAYS = (column: string) => `${column} >= r.value ->> 0 and ${column} <= r.value ->> 1`;
const OF_INSTANTS = (column: string) => `${column} >= r.value ->> 2 and ${column} < r.value ->> 3`;
const MINE = (column: string) => `(?2 is null or ${column} = ?2)`;
const LEFT =
  "(i.gross_cents - coalesce((select sum(p.amount_cents) from payment_part p where p.invoice_id = i.id), 0) - coalesce((select sum(c.gross_cents) from credit_note c where c.invoice_id = i.id and c.issued_at is not null), 0))";

const counted = (from: string, where: string, sum = "t.net_cents") =>
  `select r.key as place, count(*) as count, sum(${sum}) as sum from json_each(?1) r cross join ${from} where ${where} group by r.key`;

const QUESTIONS: Record<ReportElement, string> = {
  "quotes-sent": counted(
    "quote t",
    `t.sent_at is not null and ${OF_INSTANTS("t.sent_at")} and ${MINE("t.seller_id")} and t.superseded_at is null`,
  ),
  "quotes-signed": counted(
    "quote t",
    `t.accepted_at is not null and t.binned_at is null and ${OF_INSTANTS("t.accepted_at")} and ${MINE("t.seller_id")}`,
  ),
  orders: counted(
    "sales_order t",
    `t.cancelled_at is null and ${OF_DAYS("t.ordered_on")} and ${MINE("t.seller_id")}`,
  ),
  invoices: `select place, sum(count) as count, sum(sum) as sum from (
    ${counted("invoice t", `t.issued_on is not null and ${OF_DAYS("t.issued_on")} and ${MINE("t.seller_id")}`)}
    union all
    select r.key, 0, -sum(t.net_cents) from json_each(?1) r cross join credit_note t
    where t.issued_on is not null and ${OF_DAYS("t.issued_on")}
      and (?2 is null or (select seller_id from invoice where id = t.invoice_id) = ?2) group by r.key
  ) group by place`,
  receipts: `select r.key as place, count(*) as count,
      sum(case when ?2 is null then t.amount_cents else coalesce((select sum(p.amount_cents) from payment_part p join invoice i on i.id = p.invoice_id where p.payment_id = t.id and i.seller_id = ?2), 0) end) as sum
    from json_each(?1) r cross join payment t where ${OF_DAYS("t.received_on")}
      and (?2 is null or exists(select 1 from payment_part p join invoice i on i.id = p.invoice_id where p.payment_id = t.id and i.seller_id = ?2))
    group by r.key`,
  overdue: counted(
    "invoice i",
    `i.issued_at is not null and i.due_on < r.value ->> 4 and ${LEFT} > 0 and ${MINE("i.seller_id")}`,
    LEFT,
  ),
  unanswered: counted(
    "quote t",
    `t.sent_at is not null and t.accepted_at is null and t.refused_at is null and t.superseded_at is null and t.binned_at is null and t.valid_until >= r.value ->> 4 and ${MINE("t.seller_id")}`,
  ),
  "new-clients": counted("client t", `${OF_INSTANTS("t.created_at")} and ?2 is ?2`, "0"),
};

/**
 * The statements that answer these elements over these periods, one each, for a batch: rows of {place, count, sum},
 * none for a period without anything. What the mails and the home page both say comes from here.
 */
export const figuresAsked = (
  ctx: Ctx,
  elements: readonly ReportElement[],
  periods: readonly Pick<Period, "from" | "to">[],
  sellerId: string | null,
): Statement[] => {
  const ranges = JSON.stringify(
    periods.map(({ from, to }) => [
      from,
      to,
      parisInstant(from, 0),
      parisInstant(addDays(to, 1), 0),
      ctx.today,
    ]),
  );
  return elements.map((element) => statement(QUESTIONS[element], ranges, sellerId));
};

/** Each element over each period, in the order of the periods. */
export async function figuresOf(
  ctx: Ctx,
  elements: readonly ReportElement[],
  periods: readonly Period[],
  sellerId: string | null,
): Promise<Map<ReportElement, Figure[]>> {
  if (elements.length === 0) return new Map();
  const answers = await ctx.env.DB.batch<{ place: number; count: number; sum: number | null }>(
    prepared(ctx.env.DB, figuresAsked(ctx, elements, periods, sellerId)),
  );
  return new Map(
    elements.map((element, i) => {
      const rows = answers[i]?.results ?? [];
      return [
        element,
        periods.map((_, place) => {
          const row = rows.find((it) => it.place === place);
          return { count: row?.count ?? 0, sum: cents(row?.sum ?? 0) };
        }),
      ];
    }),
  );
}

/** Whose figures a person looks at: a seller's own, everybody else's are the company's. */
export const sellerOf = (viewer: Ctx["viewer"]): string | null =>
  viewer.kind === "staff" && viewer.role === "commercial" ? viewer.userId : null;
