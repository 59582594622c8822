import { eq, sql } from "drizzle-orm";
import { creditNote } from "~/db/schema/billing";
import { viewerKey } from "~/domain/access/permissions";
import { credit, type Takeback } from "~/domain/billing/credit";
import { postCreditNote } from "~/domain/ledger/posting";
import { problem } from "~/domain/problem";
import { loadClient } from "../clients/load";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { must } from "../guards";
import { posted } from "../ledger/writes";
import { conflict, refused } from "../refusals";
import { loadCompany } from "../settings/load";
import { creditableOf } from "./creditable";
import { loadInvoice } from "./load";
import { paperOf, recordOf } from "./papers";
import { sealed, untilSealed } from "./sealing";
import { creditNoteLines, totalsRow } from "./writes";

export interface CreditInput {
  invoiceId: string;
  reason: string;
  /** Quantity taken back of each line, in thousandths. */
  lines: Takeback;
  /** How many credit notes of this invoice the person saw: one that came since is a conflict, never taken twice. */
  seen: number;
}

/**
 * Credits all or part of an issued invoice (B7): number in its own series, chained, posted as the mirror, final at
 * once. Credited whole, the deposits the invoice took back come back with it.
 */
export const issueCreditNote = verb(
  "invoice.issue",
  (ctx, input: CreditInput): Promise<string> =>
    untilSealed(async () => {
      const { invoice: original, body: invoiced } = await loadInvoice(ctx, input.invoiceId);
      if (original.issuedAt === null || original.number === null) throw refused(problem("not-issued-yet"));
      const { creditable, deposits: deducted, count } = await creditableOf(ctx, original, invoiced);
      if (count !== input.seen) throw conflict();
      const decision = credit(creditable, input.lines);
      if (!decision.ok) throw refused(...decision.problems);
      const { body, totals: sums, whole, claim } = decision.value;
      const deposits = whole ? deducted : [];
      const [client, company] = await Promise.all([loadClient(ctx, original.clientId), loadCompany(ctx)]);
      const id = ctx.newId();
      const paper = await paperOf(ctx, company, {
        kind: "credit-note",
        clientId: original.clientId,
        siteAddressId: original.siteAddressId,
        layoutId: original.layoutId,
        title: input.reason,
        body,
        totals: sums,
        deposits,
        issuedOn: ctx.today,
        dueOn: null,
        suppliedOn: null,
        original: {
          kind: original.kind === "deposit" ? "deposit-invoice" : "invoice",
          number: original.number,
          issuedOn: original.issuedOn ?? ctx.today,
        },
        orderReference: "",
      });
      const seal = await sealed(ctx, {
        kind: "credit-note",
        documentId: id,
        clientId: original.clientId,
        prefix: "AV",
        on: ctx.today,
        gross: claim.gross,
        record: await recordOf(ctx, paper, company.logoFileId),
      });
      const { number } = seal;
      const label = `Avoir ${number} ${client.displayName}`;
      await ctx.commit({
        guards: [
          ...seal.guards,
          must(
            "credits",
            sql`(select count(*) from credit_note where invoice_id = ${original.id} and issued_at is not null) = ${count}`,
          ),
        ],
        writes: [
          ...seal.writes,
          // Lines first, while the note is not issued yet: the database closes it by the update.
          ctx.db.insert(creditNote).values({
            id,
            invoiceId: original.id,
            clientId: original.clientId,
            reason: input.reason,
            discount: body.discount,
            ...totalsRow(claim),
            createdAt: ctx.now,
            createdBy: viewerKey(ctx.viewer),
          }),
          ...creditNoteLines(id, body),
          ctx.db
            .update(creditNote)
            .set({ number, issuedOn: ctx.today, issuedAt: ctx.now })
            .where(eq(creditNote.id, id)),
          ...posted(ctx, {
            journal: "VE",
            on: ctx.today,
            source: { kind: "credit-note", id },
            piece: number,
            label,
            lines: postCreditNote(
              body,
              sums,
              deposits.flatMap((d) => d.shares),
              { auxiliary: client.code ?? "", label: client.displayName },
              label,
            ),
          }),
          timeline(ctx, {
            clientId: client.id,
            kind: "invoice",
            title: `Avoir ${number} sur ${original.number}`,
            body: input.reason,
            href: `/avoirs/${id}`,
            amountCents: claim.gross,
          }),
        ],
        change: {
          kind: "credit-note",
          id,
          action: "issued",
          after: { number, invoice: original.number, grossCents: claim.gross },
        },
        event: {
          name: "credit-note.issued",
          subjectId: id,
          topics: [
            `invoice:${original.id}`,
            "invoices",
            `order:${original.orderId}`,
            "orders",
            `client:${client.id}`,
          ],
        },
      });
      return id;
    }),
);
