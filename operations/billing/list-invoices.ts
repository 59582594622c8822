import { and, desc, eq, gte, isNotNull, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { user } from "~/db/schema/access";
import { creditNote, invoice, paymentPart } from "~/db/schema/billing";
import { client } from "~/db/schema/clients";
import { type PaymentState, settlement } from "~/domain/billing/settlement";
import type { Day } from "~/domain/calendar/day";
import { cents } from "~/domain/money/money";
import { fold } from "~/domain/search/fold";
import { type Ctx, verb } from "../context.server";
import { creditedOf, paidOf } from "./load";

const PAGE = 50;

export interface InvoiceQuery {
  state?: PaymentState | "draft" | "open" | "binned" | "creditable" | undefined;
  q?: string | undefined;
  clientId?: string | undefined;
  seller?: string | undefined;
  /** Issued between these days, both included. */
  from?: Day | undefined;
  to?: Day | undefined;
  after?: string | undefined;
}

const due = sql<number>`(${invoice.grossCents} - ${paidOf} - ${creditedOf})`;

/** Invoices and deposits, newest first, each with where it stands; sums are those of the whole selection. */
export const listInvoices = verb("invoice.read", async (ctx, query: InvoiceQuery) => {
  const where = and(
    query.state === "binned" ? isNotNull(invoice.binnedAt) : isNull(invoice.binnedAt),
    ofState(query.state, ctx),
    query.clientId ? eq(invoice.clientId, query.clientId) : undefined,
    query.seller ? eq(invoice.sellerId, query.seller) : undefined,
    query.from ? gte(invoice.issuedOn, query.from) : undefined,
    query.to ? lte(invoice.issuedOn, query.to) : undefined,
    matching(query.q),
  );
  // What is due in all is asked as three sums, not as two questions a row; only issued invoices are paid and credited.
  const narrowed = query.clientId ?? query.seller ?? query.from ?? query.to ?? query.q;
  const whole = query.state === undefined && !narrowed;
  const ofSelection = (column: SQLiteColumn) =>
    whole
      ? undefined
      : sql`${column} in (select ${sql.raw('"invoice"."id"')} from ${invoice} where ${where})`;
  const [rows, [sums], [paid], [credited], credits, [takenBack], sellers] = await ctx.db.batch([
    ctx.db
      .select({
        id: invoice.id,
        kind: invoice.kind,
        number: invoice.number,
        title: invoice.title,
        clientId: invoice.clientId,
        clientName: client.displayName,
        issuedOn: invoice.issuedOn,
        dueOn: invoice.dueOn,
        grossCents: invoice.grossCents,
        paidCents: paidOf,
        creditedCents: creditedOf,
        createdAt: invoice.createdAt,
        issuedAt: invoice.issuedAt,
        sentAt: invoice.sentAt,
      })
      .from(invoice)
      .innerJoin(client, eq(client.id, invoice.clientId))
      .where(and(where, after(query.after)))
      .orderBy(desc(invoice.createdAt), desc(invoice.id))
      .limit(PAGE + 1),
    ctx.db
      .select({
        count: sql<number>`count(*)`,
        net: sql<number>`coalesce(sum(${invoice.netCents}), 0)`,
        gross: sql<number>`coalesce(sum(${invoice.grossCents}), 0)`,
        claimed: sql<number>`coalesce(sum(${invoice.grossCents}) filter (where ${invoice.issuedAt} is not null), 0)`,
      })
      .from(invoice)
      .where(where),
    ctx.db
      .select({ cents: sql<number>`coalesce(sum(${paymentPart.amountCents}), 0)` })
      .from(paymentPart)
      .where(ofSelection(paymentPart.invoiceId)),
    ctx.db
      .select({ cents: sql<number>`coalesce(sum(${creditNote.grossCents}), 0)` })
      .from(creditNote)
      .where(and(isNotNull(creditNote.issuedAt), ofSelection(creditNote.invoiceId))),
    ctx.db.select({ count: sql<number>`count(*)` }).from(creditNote).where(isNotNull(creditNote.issuedAt)),
    ctx.db
      .select({ net: sql<number>`coalesce(sum(${creditNote.netCents}), 0)` })
      .from(creditNote)
      .where(takenBackBetween(query)),
    ctx.db.select({ id: user.id, name: user.name }).from(user).orderBy(user.name),
  ]);
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    may: {
      create: ctx.can("invoice.write"),
      credit: ctx.can("invoice.issue"),
      pay: ctx.can("payment.write"),
      verify: ctx.can("chain.read"),
    },
    rows: page.map((row) => ({
      ...row,
      settlement:
        row.issuedAt === null
          ? null
          : settlement(
              { gross: row.grossCents, paid: row.paidCents, credited: row.creditedCents, dueOn: row.dueOn },
              ctx.today,
            ),
    })),
    next: last ? `${last.createdAt}~${last.id}` : null,
    sums: {
      count: sums?.count ?? 0,
      net: cents(sums?.net ?? 0),
      gross: cents(sums?.gross ?? 0),
      due: cents((sums?.claimed ?? 0) - (paid?.cents ?? 0) - (credited?.cents ?? 0)),
    },
    creditNotes: credits[0]?.count ?? 0,
    /** Credit notes issued between the days asked for, whichever invoice they correct: what was invoiced is less these. */
    takenBack: query.from || query.to ? cents(takenBack?.net ?? 0) : null,
    sellers,
  };
});

/** Read only where days are asked for. */
const takenBackBetween = ({ from, to, seller }: InvoiceQuery): SQL | undefined =>
  and(
    from || to ? isNotNull(creditNote.issuedOn) : sql`false`,
    from ? gte(creditNote.issuedOn, from) : undefined,
    to ? lte(creditNote.issuedOn, to) : undefined,
    seller
      ? sql`(select seller_id from invoice where id = ${sql.raw('"credit_note"."invoice_id"')}) = ${seller}`
      : undefined,
  );

function after(key: string | undefined): SQL | undefined {
  const [at, id] = (key ?? "").split("~");
  if (!at || !id || !/^\d+$/.test(at)) return undefined;
  return or(lt(invoice.createdAt, Number(at)), and(eq(invoice.createdAt, Number(at)), lt(invoice.id, id)));
}

/** Number by its end, or client and title by any part; LIKE stays under D1's 50 bytes. */
function matching(text: string | undefined): SQL | undefined {
  const words = fold(text ?? "")
    .slice(0, 20)
    .replace(/[%_]/g, "");
  if (words === "") return undefined;
  const like = `%${words}%`;
  return or(
    sql`lower(${invoice.number}) like ${like}`,
    sql`(select sort_name from client where id = ${invoice.clientId}) like ${like}`,
    sql`lower(${invoice.title}) like ${like}`,
  );
}

function ofState(state: InvoiceQuery["state"], ctx: Ctx): SQL | undefined {
  const issued = isNotNull(invoice.issuedAt);
  const late = sql`${invoice.dueOn} < ${ctx.today}`;
  const begun = sql`(${paidOf} <> 0 or ${creditedOf} <> 0)`;
  switch (state) {
    case undefined:
      return undefined;
    case "creditable":
      return and(issued, sql`${creditedOf} < ${invoice.grossCents}`);
    case "binned":
    case "draft":
      return isNull(invoice.issuedAt);
    case "open":
      return and(issued, sql`${due} > 0`);
    case "overdue":
      return and(issued, sql`${due} > 0`, late);
    case "partial":
      return and(issued, sql`${due} > 0`, begun, sql`not ${late}`);
    case "unpaid":
      return and(issued, sql`${due} > 0`, sql`not ${begun}`, sql`not ${late}`);
    case "paid":
      return and(issued, sql`${due} = 0`, sql`${creditedOf} < ${invoice.grossCents}`);
    case "refund":
      return and(issued, sql`${due} < 0`);
    case "credited":
      return and(issued, sql`${due} = 0`, sql`${creditedOf} >= ${invoice.grossCents}`);
  }
}
