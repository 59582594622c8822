import { sql } from "drizzle-orm";
import { bulkInsert } from "~/db/batch";
import { payment, paymentPart } from "~/db/schema/billing";
import { viewerKey } from "~/domain/access/permissions";
import type { PaymentForm } from "~/domain/billing/forms";
import { formatDayLong } from "~/domain/calendar/format";
import { postPayment, TREASURY } from "~/domain/ledger/posting";
import { sum } from "~/domain/money/amounts";
import { formatCents } from "~/domain/money/format";
import { problem } from "~/domain/problem";
import { EARLY_PAYMENT_LABELS, paidTooSoon } from "~/domain/quotes/withdrawal";
import { loadClient } from "../clients/load";
import { timeline } from "../clients/writes";
import { type Ctx, verb } from "../context.server";
import { must } from "../guards";
import { posted } from "../ledger/writes";
import { once } from "../once";
import { refused } from "../refusals";
import { offPremisesContracts, openInvoices } from "./load";

/**
 * Money received from a client and what it pays (B9). Each part is at most what its invoice still has due, checked
 * again inside the batch; what no part takes stays on the client's account. An off-premises contract is not paid in
 * its first days (Q20). One payment for one `sending` of the form. Never edited: see reverse-payment.
 */
export const recordPayment = verb("payment.write", (ctx, form: PaymentForm, sending?: string) =>
  once(ctx, sending, () => recorded(ctx, form, sending)),
);

async function recorded(ctx: Ctx, form: PaymentForm, sending: string | undefined): Promise<string> {
  const client = await loadClient(ctx, form.clientId);
  if (form.receivedOn > ctx.today) throw refused(problem("payment-in-the-future", "receivedOn"));
  const due = new Map((await openInvoices(ctx, client.id)).map((row) => [row.id, row]));
  const parts = form.parts.filter((part) => part.amount !== 0);
  for (const [i, part] of parts.entries()) {
    const open = due.get(part.invoiceId);
    if (!open) throw refused(problem("nothing-due", `parts[${i}].amount`));
    if (part.amount < 0 || part.amount > open.dueCents)
      throw refused(
        problem("paid-beyond-due", `parts[${i}].amount`, {
          due: formatCents(open.dueCents),
          number: open.number ?? "",
        }),
      );
  }
  const affected = sum(parts.map((p) => p.amount));
  if (affected > form.amount) throw refused(problem("parts-beyond-payment", "amount"));
  const soon = paidTooSoon(
    {
      ...form,
      orders: parts.map((part) => due.get(part.invoiceId)?.orderId ?? null),
      unaffected: affected < form.amount,
    },
    await offPremisesContracts(ctx, client),
  );
  if (soon)
    throw refused(
      problem("paid-too-soon", undefined, { number: soon.number, day: formatDayLong(soon.paymentFrom) }),
    );
  const id = ctx.newId();
  const label = `Règlement ${client.displayName}${form.reference ? ` ${form.reference}` : ""}`;
  await ctx.commit({
    sending,
    guards: parts.map((part) =>
      must(
        "due",
        sql`(select gross_cents from invoice where id = ${part.invoiceId} and issued_at is not null)
          - coalesce((select sum(amount_cents) from payment_part where invoice_id = ${part.invoiceId}), 0)
          - coalesce((select sum(gross_cents) from credit_note where invoice_id = ${part.invoiceId} and issued_at is not null), 0) >= ${part.amount}`,
      ),
    ),
    writes: [
      ctx.db.insert(payment).values({
        id,
        clientId: client.id,
        receivedOn: form.receivedOn,
        mode: form.mode,
        reference: form.reference,
        amountCents: form.amount,
        createdAt: ctx.now,
        createdBy: viewerKey(ctx.viewer),
      }),
      ...bulkInsert(
        paymentPart,
        parts.map((part) => ({ paymentId: id, invoiceId: part.invoiceId, amountCents: part.amount })),
      ),
      ...posted(ctx, {
        journal: TREASURY[form.mode].journal,
        on: form.receivedOn,
        source: { kind: "payment", id },
        piece: form.reference || id.slice(-8),
        label,
        lines: postPayment(
          form.amount,
          form.mode,
          { auxiliary: client.code ?? "", label: client.displayName },
          label,
        ),
      }),
      timeline(ctx, {
        clientId: client.id,
        kind: "payment",
        title: "Règlement reçu",
        body: [form.reference, form.ground && EARLY_PAYMENT_LABELS[form.ground]].filter(Boolean).join(" · "),
        href: `/reglements?q=${encodeURIComponent(client.displayName)}`,
        amountCents: form.amount,
      }),
    ],
    change: {
      kind: "payment",
      id,
      action: "received",
      after: {
        amountCents: form.amount,
        mode: form.mode,
        parts,
        ...(form.ground && { ground: form.ground }),
      },
    },
    event: {
      name: "payment.received",
      subjectId: id,
      topics: [
        "payments",
        "invoices",
        ...parts.map((p) => `invoice:${p.invoiceId}`),
        `client:${client.id}`,
        "clients",
        "orders",
      ],
    },
  });
  return id;
}
