import { rowOfLine } from "~/db/document-lines";
import type {
  invoice,
  invoiceLine,
  issuedDocument,
  ledgerEntry,
  ledgerLine,
  payment,
  paymentPart,
} from "~/db/schema/billing";
import type { client } from "~/db/schema/clients";
import type { company as companyTable } from "~/db/schema/settings";
import { dueDay } from "~/domain/billing/due";
import { documentNumber } from "~/domain/billing/numbering";
import { addDays } from "~/domain/calendar/day";
import { canonicalJson } from "~/domain/chain/canonical";
import { linkHash, ORIGIN } from "~/domain/chain/chain";
import { totals } from "~/domain/documents/totals";
import { STANDARD } from "~/domain/layouts/layout";
import { type PostingLine, postInvoice, postPayment } from "~/domain/ledger/posting";
import { composedPaper, numbered, recorded } from "~/operations/billing/papers";
import type { placesOf } from "~/operations/clients/places";
import type { Seller } from "~/outputs/paper";
import type { LargeDocument } from "./dataset";
import { type ArticleBase, bodyOf, dayOf, sellerOf, titleOf } from "./documents";

const HOUR = 3_600_000;

interface Entry {
  entry: typeof ledgerEntry.$inferInsert;
  lines: (typeof ledgerLine.$inferInsert)[];
}

export interface ClaimRows {
  row: typeof invoice.$inferInsert;
  lines: (typeof invoiceLine.$inferInsert)[];
  link: typeof issuedDocument.$inferInsert;
  entries: Entry[];
  payment: typeof payment.$inferInsert | null;
  part: typeof paymentPart.$inferInsert | null;
}

/** Issues the invoices of the set one after the other: numbers without hole, one chain, balanced entries. */
export function claims(company: typeof companyTable.$inferSelect, seller: Seller, base: ArticleBase) {
  const last: Record<string, number> = {};
  const next = (key: string) => {
    last[key] = (last[key] ?? 0) + 1;
    return last[key];
  };
  let seq = 0;
  let head = ORIGIN;
  /** In order of their days. Status 2 or more is paid, thirty days later. */
  async function issue(doc: LargeDocument, places: Awaited<ReturnType<typeof placesOf>>): Promise<ClaimRows> {
    const id = `in-${String(doc.id).padStart(5, "0")}`;
    const on = dayOf(doc.date);
    const issuedAt = doc.date * 1000 + 9 * HOUR;
    const body = bodyOf(doc, id, base);
    const sums = totals(body);
    const dueOn = dueDay(on, company.paymentTerms, company.paymentDays);
    const number = documentNumber("FA", on, next(`FA-${on.slice(0, 4)}`));
    const { client: buyer } = places;
    const title = titleOf(doc);
    const paper = composedPaper(
      { company, seller, places, layout: STANDARD },
      {
        kind: "invoice",
        clientId: buyer.id,
        siteAddressId: null,
        layoutId: null,
        title,
        body,
        totals: sums,
        deposits: [],
        issuedOn: on,
        dueOn,
        suppliedOn: null,
        original: null,
        orderReference: "",
      },
      issuedAt,
    );
    const record = canonicalJson(recorded(numbered(paper, number), null));
    const previousHash = head;
    head = await linkHash(previousHash, record);
    const label = `Facture ${number} ${buyer.displayName}`;
    const amounts = { netCents: sums.net, vatCents: sums.vatTotal, grossCents: sums.gross };
    const by = "user:demo-nadia";
    const paid = doc.status >= 2 ? { id: `pa-${id}`, on: addDays(on, 30) } : null;
    const { auxiliary, label: named } = partyOf(buyer);
    return {
      row: {
        id,
        kind: "invoice",
        number,
        clientId: buyer.id,
        orderId: null,
        siteAddressId: null,
        sellerId: sellerOf(doc.id),
        title,
        discount: null,
        options: [],
        suppliedOn: null,
        issuedOn: on,
        dueOn,
        ...amounts,
        issuedAt,
        fileId: null,
        sentAt: issuedAt,
        createdAt: issuedAt - HOUR,
        createdBy: by,
        binnedAt: null,
        version: 2,
      },
      lines: body.lines.map((line, position) => ({ invoiceId: id, ...rowOfLine(line, position) })),
      link: {
        seq: ++seq,
        kind: "invoice",
        documentId: id,
        number,
        issuedOn: on,
        issuedAt,
        clientId: buyer.id,
        grossCents: sums.gross,
        record,
        previousHash,
        hash: head,
      },
      entries: [
        entryOf(
          "VE",
          next("VE"),
          on,
          { kind: "invoice", id },
          number,
          label,
          issuedAt,
          postInvoice(body, sums, [], { auxiliary, label: named }, label),
        ),
        ...(paid
          ? [
              entryOf(
                "BQ",
                next("BQ"),
                paid.on,
                { kind: "payment", id: paid.id },
                number,
                `Règlement ${buyer.displayName} ${number}`,
                issuedAt,
                postPayment(
                  sums.gross,
                  "transfer",
                  { auxiliary, label: named },
                  `Règlement ${buyer.displayName} ${number}`,
                ),
              ),
            ]
          : []),
      ],
      payment: paid && {
        id: paid.id,
        clientId: buyer.id,
        receivedOn: paid.on,
        mode: "transfer",
        reference: number,
        amountCents: sums.gross,
        createdAt: issuedAt + 30 * 24 * HOUR,
        createdBy: by,
      },
      part: paid && { paymentId: paid.id, invoiceId: id, amountCents: sums.gross },
    };
  }
  /** Where each yearly series stands. */
  const series = () => Object.entries(last).filter(([key]) => key.startsWith("FA-"));
  return { issue, series };
}

const partyOf = (buyer: typeof client.$inferSelect) => ({
  auxiliary: buyer.code ?? "",
  label: buyer.displayName,
});

function entryOf(
  journal: string,
  entryNo: number,
  on: string,
  source: { kind: string; id: string },
  piece: string,
  label: string,
  createdAt: number,
  lines: PostingLine[],
): Entry {
  const id = `le-${journal}-${String(entryNo).padStart(6, "0")}`;
  return {
    entry: {
      id,
      journal,
      entryNo,
      entryOn: on as never,
      sourceKind: source.kind,
      sourceId: source.id,
      piece,
      label,
      createdAt,
    },
    lines: lines.map((line, position) => ({
      entryId: id,
      position,
      account: line.account,
      auxiliary: line.auxiliary,
      label: line.label,
      debitCents: line.debit,
      creditCents: line.credit,
    })),
  };
}
