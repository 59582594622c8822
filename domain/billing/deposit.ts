import {
  type DocumentBody,
  type ItemLine,
  PLAIN_ITEM,
  type Totals,
  type VatShare,
} from "~/domain/documents/document";
import { add, priceFromCents, share, subtract, sum } from "~/domain/money/amounts";
import { formatRate } from "~/domain/money/format";
import { type BasisPoints, basisPoints, type Cents, quantity } from "~/domain/money/money";

/** Account of deposits received: what the client has paid for work to come (PCG 4191). */
export const DEPOSIT_ACCOUNT = "419100";

/** What a deposit of this share takes at each rate (B3). */
export function depositShares(totals: Totals, part: BasisPoints): VatShare[] {
  return totals.vat.map(({ rate, net }) => {
    const taken = share(net, part);
    return { rate, net: taken, vat: share(taken, rate) };
  });
}

/** What earlier deposits have left to take, per rate (B6). */
export function depositLeft(totals: Totals, taken: readonly VatShare[]): VatShare[] {
  return totals.vat.map(({ rate, net, vat }) => {
    const before = taken.filter((t) => t.rate === rate);
    return {
      rate,
      net: before.reduce((left, t) => subtract(left, t.net), net),
      vat: before.reduce((left, t) => subtract(left, t.vat), vat),
    };
  });
}

/** The lines of a deposit invoice, one a rate (B3, B4). `of` names what it is a deposit on: "commande CO-2026-00012". */
export function depositBody(
  body: DocumentBody,
  shares: readonly VatShare[],
  label: string,
  newId: (i: number) => string,
): DocumentBody {
  const lines = shares
    .filter((s) => s.net !== 0)
    .map((s, i) => depositLine(newId(i), `${label} — TVA ${formatRate(s.rate)}`, s, natureAt(body, s.rate)));
  return { lines, options: [], discount: null };
}

/** What an invoice claims once the deposits are taken back, rate by rate (B5): its totals less theirs. */
export function afterDeposits(
  totals: Pick<Totals, "vat">,
  taken: readonly VatShare[],
): Pick<Totals, "net" | "vat" | "vatTotal" | "gross"> {
  const rates = [...new Set([...totals.vat, ...taken].map((v) => v.rate))].toSorted((a, b) => b - a);
  const at = (shares: readonly VatShare[], rate: BasisPoints, key: "net" | "vat") =>
    sum(shares.filter((s) => s.rate === rate).map((s) => s[key]));
  const vat = rates.map((rate) => ({
    rate,
    net: subtract(at(totals.vat, rate, "net"), at(taken, rate, "net")),
    vat: subtract(at(totals.vat, rate, "vat"), at(taken, rate, "vat")),
  }));
  const net = sum(vat.map((v) => v.net));
  const vatTotal = sum(vat.map((v) => v.vat));
  return { net, vat, vatTotal, gross: add(net, vatTotal) };
}

function depositLine(id: string, label: string, share: VatShare, nature: ItemLine["nature"]): ItemLine {
  return {
    ...PLAIN_ITEM,
    id,
    kind: "item",
    optionId: null,
    label,
    articleId: null,
    reference: "",
    description: "",
    quantity: quantity(1000),
    unit: "u",
    unitPrice: priceFromCents(share.net),
    discount: basisPoints(0),
    vatRate: share.rate,
    nature,
    account: DEPOSIT_ACCOUNT,
  };
}

/** Goods or services at this rate: whichever weighs more among the lines (services when none). */
function natureAt(body: DocumentBody, rate: BasisPoints): ItemLine["nature"] {
  const weight = { goods: 0, services: 0 };
  for (const line of body.lines) {
    if (line.kind === "item" && line.vatRate === rate)
      weight[line.nature] += Math.abs(line.quantity) * line.unitPrice;
  }
  return weight.goods > weight.services ? "goods" : "services";
}

/** Net and VAT of shares together. */
export const grossOf = (shares: readonly VatShare[]): Cents => sum(shares.flatMap((s) => [s.net, s.vat]));
