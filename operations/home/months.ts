import { statement } from "~/db/batch";
import { addDays } from "~/domain/calendar/day";
import { parisInstant } from "~/domain/calendar/paris";
import { type Compared, compared, comparedYears, type Span } from "~/domain/statistics/year";
import type { Ctx } from "../context.server";
import { number, type Question } from "./question";

/** `?1` holds the spans, `?2` the seller, null for the whole company. Each question reads one index, span by span. */
const summed = (from: string, where: string, amount: string) =>
  `select r.key as place, sum(${amount}) as cents from json_each(?1) r cross join ${from} where ${where} and (?2 is null or seller_id = ?2) group by r.key`;
const days = (column: string) => `${column} >= r.value ->> 0 and ${column} <= r.value ->> 1`;

const SIGNED = summed(
  "quote t",
  "t.accepted_at is not null and t.binned_at is null and t.accepted_at >= r.value ->> 2 and t.accepted_at < r.value ->> 3",
  "t.net_cents",
);
const INVOICED = `select place, sum(cents) as cents from (
  ${summed("invoice t", `t.issued_on is not null and ${days("t.issued_on")}`, "t.net_cents")}
  union all
  ${summed("credit_note t join invoice i on i.id = t.invoice_id", `t.issued_on is not null and ${days("t.issued_on")}`, "-t.net_cents")}
) group by place`;
const RECEIVED = `select r.key as place, sum(t.amount_cents) as cents from json_each(?1) r cross join payment t where ${days("t.received_on")} group by r.key`;
/** Of a seller: what was paid of their own invoices. */
const RECEIVED_OF_SELLER = `select r.key as place, sum(p.amount_cents) as cents from json_each(?1) r cross join payment t join payment_part p on p.payment_id = t.id join invoice i on i.id = p.invoice_id where ${days("t.received_on")} and i.seller_id = ?2 group by r.key`;

/** What a seller or the company signed and invoiced without VAT and cashed with it, each month beside last year's. */
export function monthsOf(
  ctx: Ctx,
  sellerId: string | null,
): Question<{ signed: Compared; invoiced: Compared; received: Compared }> {
  const { now, before, sameMonthBefore } = comparedYears(ctx.today);
  const spans = [...before, ...now, sameMonthBefore];
  const asked = JSON.stringify(spans.map(bounds));
  const read = (rows: Record<string, string | number | null>[]) => {
    const cents = spans.map((_, place) => number(rows.find((row) => row.place === place)?.cents));
    return compared(cents.slice(12, -1), cents.slice(0, 12), cents.at(-1) ?? 0);
  };
  return {
    asks: [
      statement(SIGNED, asked, sellerId),
      statement(INVOICED, asked, sellerId),
      sellerId === null ? statement(RECEIVED, asked) : statement(RECEIVED_OF_SELLER, asked, sellerId),
    ],
    reads: (signed = [], invoiced = [], received = []) => ({
      signed: read(signed),
      invoiced: read(invoiced),
      received: read(received),
    }),
  };
}

const bounds = ({ from, to }: Span) => [from, to, parisInstant(from, 0), parisInstant(addDays(to, 1), 0)];
