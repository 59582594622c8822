import { eq, sql } from "drizzle-orm";
import { bulkInsert } from "~/db/batch";
import { payment, paymentPart } from "~/db/schema/billing";
import { viewerKey } from "~/domain/access/permissions";
import { postPayment, TREASURY } from "~/domain/ledger/posting";
import { negate } from "~/domain/money/amounts";
import { problem } from "~/domain/problem";
import { loadPayer } from "../clients/load";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { must } from "../guards";
import { posted } from "../ledger/writes";
import { notFound, refused } from "../refusals";

/**
 * Takes a payment back by its opposite: same parts, other sign, own ledger entry. The payment itself stays as it was.
 * Once only, whoever asks first (unique reversal).
 */
export const reversePayment = verb(
  "payment.write",
  async (ctx, input: { paymentId: string; reason: string }): Promise<string> => {
    const [[original], parts, [reversal]] = await ctx.db.batch([
      ctx.db.select().from(payment).where(eq(payment.id, input.paymentId)).limit(1),
      ctx.db.select().from(paymentPart).where(eq(paymentPart.paymentId, input.paymentId)),
      ctx.db.select({ id: payment.id }).from(payment).where(eq(payment.reversalOf, input.paymentId)).limit(1),
    ]);
    if (!original) throw notFound("payment");
    if (original.reversalOf !== null) throw refused(problem("reversal-of-reversal"));
    if (reversal) throw refused(problem("already-reversed"));
    const client = await loadPayer(ctx, original.clientId);
    const id = ctx.newId();
    const amount = negate(original.amountCents);
    const label = `Annulation règlement ${client.displayName}`;
    await ctx.commit({
      guards: [
        must("not reversed yet", sql`not exists(select 1 from payment where reversal_of = ${original.id})`),
      ],
      writes: [
        ctx.db.insert(payment).values({
          ...original,
          id,
          receivedOn: ctx.today,
          amountCents: amount,
          reversalOf: original.id,
          reason: input.reason,
          createdAt: ctx.now,
          createdBy: viewerKey(ctx.viewer),
        }),
        ...bulkInsert(
          paymentPart,
          parts.map((part) => ({
            paymentId: id,
            invoiceId: part.invoiceId,
            amountCents: negate(part.amountCents),
          })),
        ),
        ...posted(ctx, {
          journal: TREASURY[original.mode].journal,
          on: ctx.today,
          source: { kind: "payment", id },
          piece: original.reference || original.id.slice(-8),
          label,
          lines: postPayment(
            amount,
            original.mode,
            { auxiliary: client.code ?? "", label: client.displayName },
            label,
          ),
        }),
        timeline(ctx, {
          clientId: client.id,
          kind: "payment",
          title: "Règlement annulé",
          body: input.reason,
          href: "/reglements",
          amountCents: amount,
        }),
      ],
      change: {
        kind: "payment",
        id,
        action: "reversed",
        after: { reversalOf: original.id, reason: input.reason },
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
        ],
      },
    });
    return id;
  },
);
