import { formatInstant } from "~/domain/calendar/format";
import { sha256Hex } from "~/domain/chain/sha256";
import type { DocumentBody } from "~/domain/documents/document";
import { chosenBody } from "~/domain/documents/retain";
import { totals } from "~/domain/documents/totals";
import type { Quantity } from "~/domain/money/money";
import { problem } from "~/domain/problem";
import { drawingOf, type Strokes } from "~/domain/quotes/acceptance";
import { quoteMentions, vatCertificates } from "~/domain/quotes/mentions";
import { printPaper } from "~/outputs/print";
import { placesOf } from "../clients/places";
import type { Ctx } from "../context.server";
import { storedFile } from "../files/writes";
import { headerOf, type LoadedQuote, type QuoteRow } from "../quotes/load";
import { certificatesOn, paperOfQuote } from "../quotes/paper-of-quote";
import { refused } from "../refusals";
import { loadCompany } from "../settings/load";
import { sentPaper } from "./load";

/** The quote with the customer's choices: its body and totals, and the VAT certificate that they ask for. */
export async function retainedOf(
  ctx: Ctx,
  quote: LoadedQuote,
  retained: readonly string[],
  quantities: Readonly<Record<string, Quantity>>,
) {
  const [company, places, certificates] = await Promise.all([
    loadCompany(ctx),
    placesOf(ctx, quote.row.clientId),
    certificatesOn(ctx, quote.row.datedOn),
  ]);
  const body = chosenBody(quote.body, retained, quantities);
  const sums = totals(body);
  const mentions = quoteMentions({
    customer: places.client.kind,
    header: headerOf(quote.row),
    totals: sums,
    vatRegime: company.vatRegime,
    hasOptions: false,
    certificates,
  });
  return {
    body,
    totals: sums,
    certificate: vatCertificates(mentions),
    places,
  };
}

/** SHA-256 of the very bytes that were sent. Refused when they are gone or are not those that were kept. */
export async function sentHash(ctx: Ctx, row: QuoteRow): Promise<string> {
  const paper = row.sentFileId ? await sentPaper(ctx, row.sentFileId) : null;
  const hash = paper ? await sha256Hex(paper.bytes as Uint8Array<ArrayBuffer>) : null;
  if (!paper || hash !== paper.sha256) throw refused(problem("quote-paper-missing"));
  return hash;
}

/** Prints the signed copy, with the retained options, the drawing and the hash of what was signed, and keeps it sealed. */
export async function sealedPaper(
  ctx: Ctx,
  quote: LoadedQuote,
  body: DocumentBody,
  signed: { signer: string; strokes: Strokes; documentSha256: string },
) {
  const { row } = quote;
  const name = `Devis ${row.number}${row.revision > 1 ? ` v${row.revision}` : ""} signé.pdf`;
  const paper = await paperOfQuote(ctx, quote, {
    body,
    acceptance: {
      signer: signed.signer,
      at: formatInstant(ctx.now),
      drawing: drawingOf(signed.strokes),
      documentHash: signed.documentSha256,
    },
  });
  const file = await storedFile(ctx, {
    ownerKind: "quote",
    ownerId: row.id,
    name,
    contentType: "application/pdf",
    bytes: await printPaper(paper),
    sealed: true,
  });
  return { file, name };
}
