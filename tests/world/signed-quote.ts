import { env } from "cloudflare:workers";
import { bulkInsert, prepared } from "~/db/batch";
import { rowOfLine } from "~/db/document-lines";
import { quote, quoteAcceptance, quoteCost, quoteLine } from "~/db/schema/quotes";
import type { Day } from "~/domain/calendar/day";
import type { DocumentBody } from "~/domain/documents/document";
import { totals } from "~/domain/documents/totals";
import { basisPoints, unitPrice } from "~/domain/money/money";
import { NOW } from "./world";

/** A quote that a client of the test company signed, with the options they retained. */
export async function signedQuote(
  id: string,
  body: DocumentBody,
  { clientId = "c-turpin", retained = [] as string[], offPremises = false } = {},
): Promise<string> {
  const sums = totals(body);
  await env.DB.batch(
    prepared(env.DB, [
      ...bulkInsert(quote, [
        {
          id,
          number: `DE-2026-${id}`,
          revision: 1,
          rootId: id,
          title: "Poêle du salon",
          clientId,
          sellerId: "u-commercial",
          intro: "",
          closing: "",
          paymentTerms: "",
          depositBp: basisPoints(3000),
          discount: body.discount,
          options: body.options,
          offPremises,
          worksDuration: "",
          netCents: sums.net,
          vatCents: sums.vatTotal,
          grossCents: sums.gross,
          createdAt: NOW,
          createdBy: "user:u-commercial",
          updatedAt: NOW,
          datedOn: "2026-11-20" as Day,
          validUntil: "2026-12-20" as Day,
          sentAt: NOW,
          refusalReason: "",
          version: 1,
        },
      ]),
      ...bulkInsert(
        quoteLine,
        body.lines.map((line, i) => ({ ...rowOfLine(line, i), quoteId: id })),
      ),
      ...bulkInsert(
        quoteCost,
        body.lines
          .slice(0, 1)
          .map((line) => ({ quoteId: id, lineId: line.id, unitCost: unitPrice(123_456) })),
      ),
      ...bulkInsert(quoteAcceptance, [
        {
          quoteId: id,
          signedAt: NOW,
          signerName: "Jean Turpin",
          signerQuality: "",
          strokes: [],
          retainedOptions: retained,
          chosenQuantities: {},
          grossCents: sums.gross,
          documentSha256: "d",
          sealedSha256: "s",
          consentText: "oui",
          vatCertificateText: "",
          linkId: "l",
          address: "",
          agent: "",
          evidenceHash: "e",
        },
      ]),
    ]),
  );
  await env.DB.prepare("update quote set accepted_at = ? where id = ?").bind(NOW, id).run();
  return id;
}
