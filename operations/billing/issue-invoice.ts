import { invoice } from "~/db/schema/billing";
import { afterDeposits } from "~/domain/billing/deposit";
import { dueDay } from "~/domain/billing/due";
import { totals } from "~/domain/documents/totals";
import { postInvoice } from "~/domain/ledger/posting";
import { problem } from "~/domain/problem";
import { askedFrom } from "~/domain/quotes/withdrawal";
import { loadClient } from "../clients/load";
import { becomesClient } from "../clients/status";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { posted } from "../ledger/writes";
import { loadOrderNumber } from "../orders/load";
import { conflict, refused } from "../refusals";
import { loadCompany } from "../settings/load";
import { depositsDeducted } from "./deposits";
import { loadInvoice, offPremisesContracts } from "./load";
import { paperOf, recordOf } from "./papers";
import { sealed, untilSealed } from "./sealing";
import { changedInvoice } from "./writes";

/**
 * Issues a draft: number, day, due day, place in the chain and ledger entry in one commit; from then on the database
 * refuses any change. `version` is the draft that its author saw. Two people at once get consecutive numbers.
 */
export const issueInvoice = verb(
  "invoice.issue",
  (ctx, input: { invoiceId: string; version: number }): Promise<string> =>
    untilSealed(async () => {
      const { invoice: draft, body } = await loadInvoice(ctx, input.invoiceId);
      if (draft.issuedAt !== null)
        throw refused(problem("already-issued", undefined, { number: draft.number ?? "" }));
      if (draft.version !== input.version) throw conflict();
      const [client, company, deposits] = await Promise.all([
        loadClient(ctx, draft.clientId),
        loadCompany(ctx),
        depositsDeducted(ctx, draft.id),
      ]);
      const sums = totals(body);
      const claim = afterDeposits(
        sums,
        deposits.flatMap((d) => d.shares),
      );
      if (!body.lines.some((line) => line.kind === "item")) throw refused(problem("invoice-without-line"));
      if (body.lines.some((line) => line.optionId !== null)) throw refused(problem("invoice-with-options"));
      if (claim.gross < 0 || sums.gross <= 0) throw refused(problem("invoice-not-positive"));
      const dueOn = askedFrom(
        draft.kind === "deposit" ? ctx.today : dueDay(ctx.today, company.paymentTerms, company.paymentDays),
        draft.orderId,
        await offPremisesContracts(ctx, client),
      );
      const paper = await paperOf(ctx, company, {
        kind: draft.kind === "deposit" ? "deposit-invoice" : "invoice",
        clientId: draft.clientId,
        siteAddressId: draft.siteAddressId,
        layoutId: draft.layoutId,
        title: draft.title,
        body,
        totals: sums,
        deposits,
        issuedOn: ctx.today,
        dueOn,
        suppliedOn: draft.suppliedOn,
        original: null,
        orderReference: await loadOrderNumber(ctx, draft.orderId),
      });
      if (paper.customer.billing.city === "" || paper.customer.billing.postcode === "")
        throw refused(problem("client-without-address"));
      const seal = await sealed(ctx, {
        kind: draft.kind,
        documentId: draft.id,
        clientId: draft.clientId,
        prefix: "FA",
        on: ctx.today,
        gross: claim.gross,
        record: await recordOf(ctx, paper, company.logoFileId),
      });
      const { number } = seal;
      const noun = draft.kind === "deposit" ? "Acompte" : "Facture";
      const label = `${noun} ${number} ${client.displayName}`;
      await ctx.commit({
        guards: [unchanged(invoice, draft.id, draft.version), ...seal.guards],
        writes: [
          ...seal.writes,
          changedInvoice(ctx, draft.id, {
            number,
            issuedOn: ctx.today,
            dueOn,
            issuedAt: ctx.now,
            netCents: claim.net,
            vatCents: claim.vatTotal,
            grossCents: claim.gross,
          }),
          ...posted(ctx, {
            journal: "VE",
            on: ctx.today,
            source: { kind: "invoice", id: draft.id },
            piece: number,
            label,
            lines: postInvoice(
              body,
              sums,
              deposits.flatMap((d) => d.shares),
              { auxiliary: client.code ?? "", label: client.displayName },
              label,
            ),
          }),
          ...becomesClient(client.id),
          timeline(ctx, {
            clientId: client.id,
            kind: "invoice",
            title: `${noun} ${number}`,
            body: draft.title,
            href: `/factures/${draft.id}`,
            amountCents: claim.gross,
          }),
        ],
        change: {
          kind: "invoice",
          id: draft.id,
          action: "issued",
          after: { number, grossCents: claim.gross },
        },
        event: {
          name: "invoice.issued",
          subjectId: draft.id,
          topics: [
            `invoice:${draft.id}`,
            "invoices",
            `order:${draft.orderId}`,
            "orders",
            `client:${client.id}`,
            "clients",
          ],
        },
      });
      return number;
    }),
);
