import { eq } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { parisDay } from "~/domain/calendar/paris";
import { forCustomer } from "~/domain/compounds/words";
import type { DocumentBody } from "~/domain/documents/document";
import { drawingOf, unanswerable } from "~/domain/quotes/acceptance";
import { quoteStatus } from "~/domain/quotes/status";
import { paymentFrom, withdrawalEnds } from "~/domain/quotes/withdrawal";
import { placesOf } from "../clients/places";
import { verb } from "../context.server";
import { headerOf, loadQuote } from "../quotes/load";
import { certificatesOn } from "../quotes/paper-of-quote";
import { customerOnPaper } from "../quotes/parties";
import { loadCompany } from "../settings/load";
import { acceptanceOf, customerOf, mailboxOf, messagesOf } from "./load";

/**
 * A quote as its customer reads and answers it. No cost, no ledger account, no article of the base ever leaves;
 * totals and mentions are computed on both sides by the same rules.
 */
export const getSpaceQuote = verb("space.use", async (ctx, quoteId: string) => {
  const viewer = customerOf(ctx);
  const { row, body } = await loadQuote(ctx, quoteId);
  const [places, company, certificates, messages, signed, mailbox, [seller]] = await Promise.all([
    placesOf(ctx, row.clientId),
    loadCompany(ctx),
    certificatesOn(ctx, row.datedOn),
    messagesOf(ctx, quoteId),
    acceptanceOf(ctx, quoteId),
    mailboxOf(ctx, row),
    ctx.db.select({ name: user.name }).from(user).where(eq(user.id, row.sellerId)).limit(1),
  ]);
  const header = headerOf(row);
  const status = quoteStatus(row, ctx.today);
  const paper = customerOnPaper(places, row);
  const signedOn = row.acceptedAt === null ? null : parisDay(row.acceptedAt);
  const withdraws = header.offPremises && places.client.kind === "person";
  return {
    quote: {
      id: row.id,
      number: row.number,
      revision: row.revision,
      version: row.version,
      refusedAt: row.refusedAt,
      refusalReason: row.refusalReason,
      sellerName: seller?.name ?? "",
      ouvrage: places.ouvrages.find((it) => it.id === row.ouvrageId)?.name ?? "",
    },
    status,
    answerable: unanswerable(status) === null,
    header: { ...header, ouvrageId: null, siteAddressId: null, interlocutorId: null },
    body: shown(body),
    customer: { kind: places.client.kind, name: paper.name, address: paper.site ?? paper.billing },
    signer: viewer.name,
    vatRegime: company.vatRegime,
    certificates,
    numbersLines: company.numbersLines,
    today: ctx.today,
    signature: signed &&
      signedOn && {
        at: signed.signedAt,
        signer: signed.signerName,
        drawing: drawingOf(signed.strokes),
        mailed: mailbox !== null,
        documentSha256: signed.documentSha256,
        withdrawalEnds: withdraws ? withdrawalEnds(signedOn) : null,
        paymentFrom: withdraws ? paymentFrom(signedOn) : null,
      },
    messages: messages.map(({ id, at, from, author, body: text }) => ({ id, at, from, author, body: text })),
  };
});

/** What of the lines a customer may see: everything the PDF prints, nothing of how the company keeps its books. */
const shown = (body: DocumentBody): DocumentBody => ({
  ...body,
  lines: forCustomer(body).lines.map((line) =>
    line.kind === "item" ? { ...line, articleId: null, account: "", formula: "" } : line,
  ),
});
