import { afterDeposits, DEPOSIT_ACCOUNT } from "~/domain/billing/deposit";
import type { DocumentBody, ItemLine, Totals, VatShare } from "~/domain/documents/document";
import { allocate } from "~/domain/money/allocate";
import { add, negate, subtract, sum } from "~/domain/money/amounts";
import { type BasisPoints, type Cents, cents, ZERO } from "~/domain/money/money";

export interface PostingLine {
  account: string;
  auxiliary: string;
  label: string;
  debit: Cents;
  credit: Cents;
}

export interface Party {
  /** Auxiliary account: the client's code. */
  auxiliary: string;
  label: string;
}

export const CLIENT_ACCOUNT = "411000";

/** Collected VAT, one account a rate (L6). */
export function vatAccount(rate: BasisPoints): string {
  return ({ 2000: "445711", 1000: "445712", 550: "445713" } as Record<number, string>)[rate] ?? "445714";
}

/** Where money of each kind of payment first arrives (L5). */
export const TREASURY: Record<PaymentMode, { account: string; journal: string }> = {
  transfer: { account: "512000", journal: "BQ" },
  "direct-debit": { account: "512000", journal: "BQ" },
  cheque: { account: "511200", journal: "BQ" },
  card: { account: "511500", journal: "BQ" },
  cash: { account: "530000", journal: "CA" },
};
export type PaymentMode = "transfer" | "cheque" | "card" | "cash" | "direct-debit";

/** The entry of an issued invoice or deposit; `deposits` are the shares that it takes back (L2, L3). */
export function postInvoice(
  body: DocumentBody,
  totals: Totals,
  deposits: readonly VatShare[],
  party: Party,
  label: string,
): PostingLine[] {
  const claim = afterDeposits(totals, deposits);
  return entry([
    { account: CLIENT_ACCOUNT, auxiliary: party.auxiliary, label, amount: claim.gross },
    { account: DEPOSIT_ACCOUNT, auxiliary: "", label, amount: sum(deposits.map((d) => d.net)) },
    ...[...netByAccount(body, totals)].map(([account, net]) => ({
      account,
      auxiliary: "",
      label,
      amount: negate(net),
    })),
    ...claim.vat.map((v) => ({ account: vatAccount(v.rate), auxiliary: "", label, amount: negate(v.vat) })),
  ]);
}

/** The entry of a credit note: the mirror (L4). */
export const postCreditNote = (
  body: DocumentBody,
  totals: Totals,
  deposits: readonly VatShare[],
  party: Party,
  label: string,
): PostingLine[] => mirrored(postInvoice(body, totals, deposits, party, label));

/** The entry of a payment; a negative amount is a reversal or a refund (L5). */
export function postPayment(amount: Cents, mode: PaymentMode, party: Party, label: string): PostingLine[] {
  return entry([
    { account: TREASURY[mode].account, auxiliary: "", label, amount },
    { account: CLIENT_ACCOUNT, auxiliary: party.auxiliary, label, amount: negate(amount) },
  ]);
}

/** Whether debits equal credits and every line has one side, positive (L1). */
export function isBalanced(lines: readonly PostingLine[]): boolean {
  const sides = lines.every((l) => l.debit > 0 !== l.credit > 0 && l.debit >= 0 && l.credit >= 0);
  return sides && lines.reduce((sum, l) => sum + l.debit - l.credit, 0) === 0;
}

const mirrored = (lines: PostingLine[]) =>
  lines.map((line) => ({ ...line, debit: line.credit, credit: line.debit }));

/** Signed amounts (debit positive) as lines with one positive side; zeros leave. */
const entry = (
  lines: { account: string; auxiliary: string; label: string; amount: Cents }[],
): PostingLine[] =>
  lines
    .filter((l) => l.amount !== 0)
    .map(({ amount, ...rest }) => ({
      ...rest,
      debit: amount > 0 ? amount : ZERO,
      credit: amount < 0 ? negate(amount) : ZERO,
    }));

/** Net of each account after the document discount, which is spread inside each rate (L7). */
function netByAccount(body: DocumentBody, totals: Totals): Map<string, Cents> {
  const retained = new Set(body.options.filter((o) => o.retained).map((o) => o.id));
  const counted = body.lines.filter(
    (line): line is ItemLine =>
      line.kind === "item" && (line.optionId === null || retained.has(line.optionId)),
  );
  const byAccount = new Map<string, Cents>();
  for (const { rate, net } of totals.vat) {
    const lines = counted.filter((line) => line.vatRate === rate);
    const nets = lines.map((line) => totals.counted[line.id] ?? ZERO);
    const discount = subtract(
      nets.reduce((sum, n) => add(sum, n), cents(0)),
      net,
    );
    const parts = discount === 0 ? nets.map(() => ZERO) : allocate(discount, nets);
    lines.forEach((line, i) => {
      byAccount.set(
        line.account,
        add(byAccount.get(line.account) ?? ZERO, subtract(nets[i] ?? ZERO, parts[i] ?? ZERO)),
      );
    });
  }
  return byAccount;
}
