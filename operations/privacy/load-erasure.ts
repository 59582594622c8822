import { desc, eq, sql } from "drizzle-orm";
import { client } from "~/db/schema/clients";
import { erasure } from "~/db/schema/privacy";
import { erasureBlocks } from "~/domain/privacy/erasure";
import type { Ctx } from "../context.server";
import { moved, notFound } from "../refusals";

/** Sums of what an invoice still asks, or owes back; the same words as a guard asks. */
export const UNSETTLED = (who: string) =>
  `select 1 from invoice where client_id in ${who} and issued_at is not null and gross_cents <> coalesce((select sum(p.amount_cents) from payment_part p where p.invoice_id = invoice.id), 0) + coalesce((select sum(c.gross_cents) from credit_note c where c.invoice_id = invoice.id and c.issued_at is not null), 0)`;
/** Money that was received and pays nothing: it is theirs. */
export const ON_ACCOUNT = (who: string) =>
  `select 1 from payment where client_id in ${who} and amount_cents <> coalesce((select sum(p.amount_cents) from payment_part p where p.payment_id = payment.id), 0) and reversal_of is null and not exists(select 1 from payment back where back.reversal_of = payment.id)`;
export const RUNNING = (who: string) =>
  `select 1 from sales_order where client_id in ${who} and cancelled_at is null and gross_cents > coalesce((select sum(i.gross_cents - coalesce((select sum(c.gross_cents) from credit_note c where c.invoice_id = i.id and c.issued_at is not null), 0)) from invoice i where i.order_id = sales_order.id and i.issued_at is not null), 0)`;
export const ORDER_TO_COME = (who: string) =>
  `select 1 from quote where client_id in ${who} and accepted_at is not null and superseded_at is null and not exists(select 1 from sales_order o where o.quote_id = quote.id)`;
export const PENDING = (who: string) =>
  `select 1 from outbox join json_each(outbox.topics) t where outbox.done_at is null and outbox.parked_at is null and t.value in (select 'client:' || id from client where id in ${who})`;

/** A client who may be erased or was: never one that was merged, whose file is another. Throws not-found, moved. */
export async function loadErasable(ctx: Ctx, clientId: string) {
  const [row] = await ctx.db.select().from(client).where(eq(client.id, clientId)).limit(1);
  if (!row || ctx.viewer.kind === "customer" || ctx.viewer.kind === "visitor") throw notFound("client");
  if (row.mergedIntoId !== null) throw moved("client-merged", `/clients/${row.mergedIntoId}/effacement`);
  return row;
}

/** The file and those that were merged into it, however long the chain. */
export async function idsOf(ctx: Ctx, clientId: string): Promise<string[]> {
  const rows = await ctx.db.all<{ id: string }>(
    sql`with recursive them(id) as (select ${clientId} union select client.id from client join them on client.merged_into_id = them.id) select id from them`,
  );
  return rows.map((row) => row.id);
}

/** The line of the register for this client; undefined where they were not erased. */
export async function erasureOf(ctx: Ctx, clientId: string) {
  const [line] = await ctx.db
    .select()
    .from(erasure)
    .where(eq(erasure.clientId, clientId))
    .orderBy(desc(erasure.at))
    .limit(1);
  return line;
}

/** Of many clients at once: whose each file is, itself and those that were merged into it. */
export async function familiesOf(ctx: Ctx, clientIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.db.all<{ root: string; id: string }>(
    sql`with recursive them(root, id) as (select value, value from json_each(${JSON.stringify(clientIds)}) union select them.root, client.id from client join them on client.merged_into_id = them.id) select root, id from them`,
  );
  return new Map(rows.map(({ root, id }) => [id, root]));
}

/** What forbids to erase these clients (PV7). */
export async function blocksOf(ctx: Ctx, ids: readonly string[]) {
  const [row] = await ctx.db.all<{
    unsettled: number;
    account: number;
    running: number;
    coming: number;
    pending: number;
  }>(
    sql`with these as (select value as id from json_each(${JSON.stringify(ids)})) select ${sql.raw(
      Object.entries({
        unsettled: UNSETTLED,
        account: ON_ACCOUNT,
        running: RUNNING,
        coming: ORDER_TO_COME,
        pending: PENDING,
      })
        .map(
          ([name, question]) => `(select count(*) from (${question("(select id from these)")})) as ${name}`,
        )
        .join(", "),
    )}`,
  );
  return erasureBlocks({
    unsettledInvoices: row?.unsettled ?? 0,
    paymentsOnAccount: row?.account ?? 0,
    runningOrders: row?.running ?? 0,
    ordersToCome: row?.coming ?? 0,
    pending: row?.pending ?? 0,
  });
}
