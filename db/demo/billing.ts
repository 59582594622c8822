import { eq } from "drizzle-orm";
import { invoice } from "~/db/schema/billing";
import { parisDay } from "~/domain/calendar/paris";
import type { PaymentMode } from "~/domain/ledger/posting";
import { basisPoints, cents, quantity } from "~/domain/money/money";
import { draftDeposit } from "~/operations/billing/draft-deposit";
import { draftInvoice } from "~/operations/billing/draft-invoice";
import { issueCreditNote } from "~/operations/billing/issue-credit-note";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { recordPayment } from "~/operations/billing/record-payment";
import { type Ctx, contextFor } from "~/operations/context.server";
import { createOrder } from "~/operations/orders/create-order";
import type { DemoQuote } from "./quotes";
import type { Chance } from "./random";

const DAY = 86_400_000;
const MODES: PaymentMode[] = ["transfer", "transfer", "transfer", "cheque", "card"];

interface Act {
  at: number;
  run(ctx: Ctx): Promise<void>;
}

/**
 * Lives what followed the signatures through the verbs themselves, day by day: orders, deposits, invoices, payments,
 * a few credit notes. So the demo's numbers, chain and ledger are the product's own.
 */
export async function liveBilling(
  d1: D1Database,
  quotes: DemoQuote[],
  luck: Chance,
  now: number,
): Promise<void> {
  const env = { DB: d1 } as unknown as Env;
  const acts: Act[] = quotes.filter((q) => q.row.acceptedAt !== null).flatMap((q) => actsOf(q, luck));
  for (const act of acts.filter((a) => a.at < now).toSorted((a, b) => a.at - b.at)) {
    const viewer = {
      kind: "staff" as const,
      userId: "demo-nadia",
      name: "Nadia Benali",
      role: "bureau" as const,
      sessionId: "",
    };
    await act.run(contextFor(env, { viewer, clock: () => act.at }));
  }
}

function actsOf({ row, project }: DemoQuote, luck: Chance): Act[] {
  const signed = row.acceptedAt ?? 0;
  const made = { orderId: "", depositId: "", invoiceId: "" };
  const done = signed + luck.between(25, 70) * DAY;
  const paysLate = luck.happens(0.12);
  const inTwo = !project.small && luck.happens(0.25);
  const issue = async (ctx: Ctx, invoiceId: string) => {
    const [draft] = await ctx.db
      .select({ version: invoice.version })
      .from(invoice)
      .where(eq(invoice.id, invoiceId));
    await issueInvoice(ctx, { invoiceId, version: draft?.version ?? 0 });
  };
  const pay = async (ctx: Ctx, invoiceId: string, share: number) => {
    const [found] = await ctx.db
      .select({ gross: invoice.grossCents, number: invoice.number })
      .from(invoice)
      .where(eq(invoice.id, invoiceId));
    const amount = cents(Math.round((found?.gross ?? 0) * share));
    if (amount > 0)
      await recordPayment(ctx, {
        clientId: row.clientId,
        receivedOn: parisDay(ctx.now),
        mode: luck.pick(MODES),
        reference: found?.number ?? "",
        amount,
        parts: [{ invoiceId, amount }],
      });
  };
  const acts: Act[] = [
    { at: signed + 3_600_000, run: async (ctx) => void (made.orderId = await createOrder(ctx, row.id)) },
  ];
  const at = (when: number, run: Act["run"]) => acts.push({ at: when, run });
  if (!project.small) {
    at(signed + DAY, async (ctx) => {
      made.depositId = await draftDeposit(ctx, { orderId: made.orderId, share: basisPoints(3000) });
      await issue(ctx, made.depositId);
    });
    at(signed + luck.between(3, 12) * DAY, (ctx) => pay(ctx, made.depositId, 1));
  }
  at(done, async (ctx) => {
    made.invoiceId = await draftInvoice(ctx, made.orderId);
    await issue(ctx, made.invoiceId);
  });
  if (luck.happens(0.03)) {
    at(done + 2 * DAY, async (ctx) => {
      const line = (
        await ctx.env.DB.prepare(
          "select id from invoice_line where invoice_id = ? and kind = 'item' and quantity >= 1000 order by position desc limit 1",
        )
          .bind(made.invoiceId)
          .first<{ id: string }>()
      )?.id;
      if (line)
        await issueCreditNote(ctx, {
          seen: 0,
          invoiceId: made.invoiceId,
          reason: "Geste commercial : une unité reprise",
          lines: { [line]: quantity(1000) },
        });
    });
    return acts;
  }
  const paidAt = done + (paysLate ? luck.between(55, 160) : luck.between(4, 30)) * DAY;
  if (inTwo) {
    at(done + 6 * DAY, (ctx) => pay(ctx, made.invoiceId, 0.5));
    if (!paysLate) at(paidAt + 8 * DAY, (ctx) => payRest(ctx, row.clientId, made.invoiceId));
  } else if (!paysLate || luck.happens(0.5)) at(paidAt, (ctx) => pay(ctx, made.invoiceId, 1));
  return acts;
}

async function payRest(ctx: Ctx, clientId: string, invoiceId: string): Promise<void> {
  const row = await ctx.env.DB.prepare(
    "select gross_cents - coalesce((select sum(amount_cents) from payment_part where invoice_id = invoice.id), 0) as due from invoice where id = ?",
  )
    .bind(invoiceId)
    .first<{ due: number }>();
  const amount = cents(row?.due ?? 0);
  if (amount > 0)
    await recordPayment(ctx, {
      clientId,
      receivedOn: parisDay(ctx.now),
      mode: "transfer",
      reference: "Solde",
      amount,
      parts: [{ invoiceId, amount }],
    });
}
