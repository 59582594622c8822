import { rowOfLine } from "~/db/document-lines";
import type { quote, quoteAcceptance, quoteCost, quoteLine } from "~/db/schema/quotes";
import { addDays, type Day } from "~/domain/calendar/day";
import { type DocumentBody, PLAIN_ITEM } from "~/domain/documents/document";
import { totals } from "~/domain/documents/totals";
import { basisPoints, quantity } from "~/domain/money/money";
import type { LargeArticle, LargeDocument } from "./dataset";
import { articleId, clientId, priceOf, rateOf } from "./parties";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SELLERS = ["demo-hugo", "demo-ines", "demo-claire"];

export type ArticleBase = Pick<LargeArticle, "ref" | "unit" | "cost">[];

export const dayOf = (seconds: number): Day => new Date(seconds * 1000).toISOString().slice(0, 10) as Day;
export const sellerOf = (n: number): string => SELLERS[n % SELLERS.length] ?? "demo-hugo";
export const titleOf = (doc: LargeDocument): string =>
  (doc.lines[0]?.label ?? "")
    .replace(/^Fourniture et pose /, "")
    .replace(/,.*$/, "")
    .replace(/^./, (first) => first.toUpperCase());

/** The lines of a document of the set, as the product's rules know them. */
export function bodyOf(doc: LargeDocument, id: string, base: ArticleBase): DocumentBody {
  return {
    options: [],
    discount: null,
    lines: doc.lines.map((line) => {
      const found = base[line.article - 1];
      return {
        ...PLAIN_ITEM,
        id: `${id}-${line.rank}`,
        kind: "item",
        optionId: null,
        label: line.label,
        articleId: articleId(line.article),
        reference: found?.ref ?? "",
        description: "",
        quantity: quantity(line.qty * 1000),
        unit: found?.unit ?? "u",
        unitPrice: priceOf(line.pu),
        discount: basisPoints(0),
        vatRate: rateOf(line.vat),
        nature: "goods",
        account: "707000",
      };
    }),
  };
}

export interface QuoteRows {
  row: typeof quote.$inferSelect;
  lines: (typeof quoteLine.$inferInsert)[];
  costs: (typeof quoteCost.$inferInsert)[];
  acceptance: typeof quoteAcceptance.$inferInsert | null;
}

/** A quote of the set: a draft, sent, accepted, refused or read, after its status. */
export function quoteRows(
  doc: LargeDocument,
  number: string,
  base: ArticleBase,
  clientName: string,
): QuoteRows {
  const id = `qu-${String(doc.id).padStart(5, "0")}`;
  const body = bodyOf(doc, id, base);
  const sums = totals(body);
  const at = doc.date * 1000 + 8 * HOUR;
  const on = dayOf(doc.date);
  const sentAt = doc.status === 0 ? null : at + HOUR;
  const acceptedAt = doc.status === 2 ? at + 9 * DAY : null;
  const row: typeof quote.$inferSelect = {
    id,
    number,
    revision: 1,
    rootId: id,
    title: titleOf(doc),
    clientId: clientId(doc.client),
    ouvrageId: null,
    siteAddressId: `${clientId(doc.client)}-a`,
    interlocutorId: null,
    sellerId: sellerOf(doc.id),
    intro: "",
    closing: "",
    paymentTerms: "Solde à réception de la facture, sous 30 jours.",
    depositBp: basisPoints(3000),
    discount: null,
    options: [],
    offPremises: false,
    worksStartOn: null,
    worksDuration: "",
    waste: null,
    layoutId: null,
    netCents: sums.net,
    vatCents: sums.vatTotal,
    grossCents: sums.gross,
    createdAt: at,
    createdBy: `user:${sellerOf(doc.id)}`,
    updatedAt: at,
    datedOn: on,
    validUntil: addDays(on, 30),
    sentAt,
    firstViewedAt: doc.status === 4 ? at + DAY : null,
    acceptedAt,
    refusedAt: doc.status === 3 ? at + 12 * DAY : null,
    refusalReason: doc.status === 3 ? "Budget dépassé" : "",
    supersededAt: null,
    binnedAt: null,
    sentFileId: null,
    signedFileId: null,
    version: 1,
  };
  return {
    row,
    lines: body.lines.map((line, position) => ({ quoteId: id, ...rowOfLine(line, position) })),
    costs: doc.lines.map((line) => ({
      quoteId: id,
      lineId: `${id}-${line.rank}`,
      unitCost: priceOf(base[line.article - 1]?.cost ?? 0),
    })),
    acceptance: acceptedAt === null ? null : onPaper(id, acceptedAt, clientName, sums.gross),
  };
}

/** A signature on paper, typed in when the company opened Aplomb. */
const onPaper = (
  quoteId: string,
  signedAt: number,
  signerName: string,
  grossCents: QuoteRows["row"]["grossCents"],
) => ({
  quoteId,
  signedAt,
  signerName,
  signerQuality: "",
  strokes: [],
  retainedOptions: [],
  chosenQuantities: {},
  grossCents,
  documentSha256: "",
  sealedSha256: "",
  consentText: "Devis signé sur papier, repris à l'ouverture d'Aplomb.",
  vatCertificateText: "",
  linkId: "",
  address: "",
  agent: "",
  evidenceHash: "",
});
