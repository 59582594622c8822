import { statement } from "~/db/batch";
import { type Cents, cents } from "~/domain/money/money";
import type { Ctx } from "../context.server";
import { number, type Question, type Row, text } from "./question";

/**
 * Issued invoices with what is left to pay, as `l`, worked out once each; those with something left, as `o`. One pass answers how many, how much and which are the oldest. */
const LEFT =
  "i.gross_cents - coalesce((select sum(p.amount_cents) from payment_part p where p.invoice_id = i.id), 0) - coalesce((select sum(c.gross_cents) from credit_note c where c.invoice_id = i.id and c.issued_at is not null), 0)";
const OPEN = `with l as materialized (
    select i.id, i.due_on, ${LEFT} as due from invoice i
      where i.issued_at is not null and (?2 is null or i.seller_id = ?2)),
    o as materialized (select * from l where due > 0)
  select o.id, n.number as title, c.display_name as client_name, o.due_on as since, o.due as cents,
    t.*
  from (select count(*) as open_count, coalesce(sum(due), 0) as open_cents,
      coalesce(sum(due_on < ?1), 0) as late_count, coalesce(sum(due) filter (where due_on < ?1), 0) as late_cents from o) t
  left join (select * from o where due_on < ?1 order by due_on, id limit 5) o
    left join invoice n on n.id = o.id left join client c on c.id = n.client_id
  order by o.due_on, o.id`;

const INVOICED_OF =
  "coalesce((select sum(i.gross_cents - coalesce((select sum(c.gross_cents) from credit_note c where c.invoice_id = i.id and c.issued_at is not null), 0)) from invoice i where i.order_id = s.id and i.issued_at is not null), 0)";
const TO_INVOICE = `select count(*) as count, coalesce(sum(gross_cents - invoiced), 0) as cents from (
  select s.gross_cents, ${INVOICED_OF} as invoiced from sales_order s where s.cancelled_at is null and (?1 is null or s.seller_id = ?1)
) where gross_cents > invoiced`;

const WAITING = `select count(*) as count, coalesce(sum(gross_cents), 0) as cents from quote
  where sent_at is not null and accepted_at is null and refused_at is null and superseded_at is null
    and binned_at is null and valid_until >= ?1 and (?2 is null or seller_id = ?2)`;

export interface Figure {
  count: number;
  sum: Cents;
}

/** The four figures of the moment, and the oldest late invoices, which the same pass finds. */
export function momentOf(
  ctx: Ctx,
  sellerId: string | null,
): Question<{ waiting: Figure; toInvoice: Figure; open: Figure; late: Figure; lateRows: Row[] }> {
  const figure = (count: Row[string] | undefined, sum: Row[string] | undefined): Figure => ({
    count: number(count),
    sum: cents(number(sum)),
  });
  return {
    asks: [
      statement(WAITING, ctx.today, sellerId),
      statement(TO_INVOICE, sellerId),
      statement(OPEN, ctx.today, sellerId),
    ],
    reads: ([waiting] = [], [orders] = [], open = []) => ({
      waiting: figure(waiting?.count, waiting?.cents),
      toInvoice: figure(orders?.count, orders?.cents),
      open: figure(open[0]?.open_count, open[0]?.open_cents),
      late: figure(open[0]?.late_count, open[0]?.late_cents),
      lateRows: open.filter((row) => text(row.id) !== ""),
    }),
  };
}
