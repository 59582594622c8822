import { and, asc, eq, isNotNull } from "drizzle-orm";
import { creditNote, issuedDocument } from "~/db/schema/billing";
import { client } from "~/db/schema/clients";
import { afterDeposits } from "~/domain/billing/deposit";
import { settlement } from "~/domain/billing/settlement";
import { totals } from "~/domain/documents/totals";
import { sum } from "~/domain/money/amounts";
import { placesOffered } from "../clients/places";
import { type Ctx, verb } from "../context.server";
import { layoutChoices } from "../layouts/load";
import { mailsAbout } from "../mail/load";
import { loadOrderNumber } from "../orders/load";
import { purgedAsked } from "../privacy/load";
import { loadCompany } from "../settings/load";
import { depositsDeducted } from "./deposits";
import { headerOf, type InvoiceRow, loadInvoice, paymentsOf } from "./load";

/** Everything the page of an invoice shows. */
export const getInvoice = verb("invoice.read", async (ctx, invoiceId: string) => {
  const { invoice, body } = await loadInvoice(ctx, invoiceId, { binned: true });
  const [[buyer], payments, credits, [link], mails, [purged]] = await ctx.db.batch([
    ctx.db
      .select({ id: client.id, name: client.displayName, code: client.code, kind: client.kind })
      .from(client)
      .where(eq(client.id, invoice.clientId)),
    paymentsOf(ctx, invoiceId),
    ctx.db
      .select({
        id: creditNote.id,
        number: creditNote.number,
        issuedOn: creditNote.issuedOn,
        grossCents: creditNote.grossCents,
        reason: creditNote.reason,
      })
      .from(creditNote)
      .where(and(eq(creditNote.invoiceId, invoiceId), isNotNull(creditNote.issuedAt)))
      .orderBy(asc(creditNote.number)),
    ctx.db
      .select({ seq: issuedDocument.seq, hash: issuedDocument.hash })
      .from(issuedDocument)
      .where(eq(issuedDocument.documentId, invoiceId)),
    mailsAbout(ctx, "invoice", invoiceId),
    purgedAsked(ctx, "invoice", invoiceId),
  ]);
  const deposits = await depositsDeducted(ctx, invoiceId);
  const sums = totals(body);
  const claim = afterDeposits(
    sums,
    deposits.flatMap((d) => d.shares),
  );
  const paid = sum(payments.map((p) => p.amountCents));
  const credited = sum(credits.map((c) => c.grossCents));
  return {
    invoice,
    body,
    totals: sums,
    claim,
    deposits,
    client: buyer ?? { id: invoice.clientId, name: "", code: null, kind: "person" as const },
    orderNumber: await loadOrderNumber(ctx, invoice.orderId),
    payments,
    credits,
    paid,
    credited,
    settlement:
      invoice.issuedAt === null
        ? null
        : settlement({ gross: claim.gross, paid, credited, dueOn: invoice.dueOn }, ctx.today),
    mails,
    purgedAt: purged?.at ?? null,
    chain: link ?? null,
    draft:
      invoice.issuedAt === null && invoice.binnedAt === null && ctx.can("invoice.write")
        ? await draftOf(ctx, invoice)
        : null,
    may: {
      write: ctx.can("invoice.write"),
      issue: ctx.can("invoice.issue"),
      pay: ctx.can("payment.write"),
      send: ctx.can("invoice.write"),
      verify: ctx.can("chain.read"),
      ask: ctx.can("survey.send"),
    },
  };
});

/** What the editor of a draft needs besides. */
async function draftOf(ctx: Ctx, row: InvoiceRow) {
  const [places, company, layouts] = await Promise.all([
    placesOffered(ctx, row.clientId),
    loadCompany(ctx),
    layoutChoices(ctx, "invoice", row.layoutId),
  ]);
  return {
    header: headerOf(row),
    places,
    layouts,
    house: { franchise: company.vatRegime === "franchise", account: company.defaultSalesAccount },
  };
}
