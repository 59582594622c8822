import { afterDeposits } from "~/domain/billing/deposit";
import type { DocumentBody, ItemLine, Line, Totals, VatShare } from "~/domain/documents/document";
import { bears, titlesAround } from "~/domain/documents/sections";
import { totals } from "~/domain/documents/totals";
import { type Cents, type Quantity, quantity } from "~/domain/money/money";
import { type Decision, decided, problem, undecided } from "~/domain/problem";

/** How much of each invoice line is taken back, by line id, in thousandths. */
export type Takeback = Record<string, Quantity>;

/** What is left to credit of each item line, given what earlier credit notes took (B7). */
export function leftToCredit(invoice: DocumentBody, earlier: readonly Takeback[]): Takeback {
  return Object.fromEntries(
    items(invoice).map((line) => [
      line.id,
      quantity(earlier.reduce<number>((left, taken) => left - (taken[line.id] ?? 0), line.quantity)),
    ]),
  );
}

/**
 * The body of a credit note (B7). The invoice's document discount follows only when everything is taken back at once
 * or when it is a share; a fixed amount can't be split over parts, so it is refused (`discount-not-divisible`).
 */
export function creditBody(
  invoice: DocumentBody,
  earlier: readonly Takeback[],
  wanted: Takeback,
): Decision<DocumentBody> {
  const left = leftToCredit(invoice, earlier);
  const lines = items(invoice).flatMap((line): ItemLine[] => {
    const taken = wanted[line.id] ?? 0;
    return taken === 0 ? [] : [{ ...line, quantity: quantity(taken), formula: "" }];
  });
  if (lines.length === 0) return undecided(problem("nothing-to-credit", "lines"));
  const beyond = lines.filter(
    (line) =>
      Math.abs(line.quantity) > Math.abs(left[line.id] ?? 0) ||
      Math.sign(line.quantity) !== Math.sign(left[line.id] ?? 0),
  );
  if (beyond.length > 0)
    return undecided(
      ...beyond.map((line) => problem("credited-beyond-invoice", `lines.${line.id}`, { label: line.label })),
    );
  const whole = items(invoice).every((line) => (wanted[line.id] ?? 0) === line.quantity);
  if (invoice.discount?.kind === "amount" && !whole)
    return undecided(problem("discount-not-divisible", "lines"));
  return decided({ lines: underTitles(invoice, lines), options: [], discount: invoice.discount });
}

/** What is taken back under the titles that multiply or discount it, so that it comes to what was invoiced (D12). */
function underTitles(invoice: DocumentBody, taken: ItemLine[]): Line[] {
  const around = titlesAround(invoice.lines);
  const titles = new Set(taken.flatMap((line) => around.get(line.id) ?? []));
  if (![...titles].some(bears)) return taken;
  const items = new Map(taken.map((line) => [line.id, line]));
  return invoice.lines.flatMap((line): Line | Line[] =>
    line.kind === "title" ? (titles.has(line) ? [line] : []) : (items.get(line.id) ?? []),
  );
}

/** An issued invoice as its credit notes find it. */
export interface Creditable {
  body: DocumentBody;
  /** What the invoice claims, deposits taken off. */
  gross: Cents;
  /** Deposits that it took back, per rate. */
  deposits: readonly VatShare[];
  earlier: readonly Takeback[];
  /** Gross of the credit notes issued before. */
  credited: Cents;
}

export interface Credit {
  body: DocumentBody;
  /** Of the lines taken back, discounts included. */
  totals: Totals;
  /** Whether the whole invoice is taken back, its deposits with it. */
  whole: boolean;
  /** What the credit note gives back. */
  claim: Pick<Totals, "net" | "vat" | "vatTotal" | "gross">;
}

/** What taking these quantities back gives (B7), or why it can't be done: the form and the issue ask the same. */
export function credit(invoice: Creditable, wanted: Takeback): Decision<Credit> {
  const decision = creditBody(invoice.body, invoice.earlier, wanted);
  if (!decision.ok) return decision;
  const body = decision.value;
  const sums = totals(body);
  const whole = sums.gross === totals(invoice.body).gross;
  const claim = afterDeposits(sums, whole ? invoice.deposits : []);
  if (claim.gross + invoice.credited > invoice.gross)
    return undecided(problem("credited-beyond-claim", "lines"));
  return decided({ body, totals: sums, whole, claim });
}

/** Item lines that count: options that were not retained were never invoiced. */
function items(body: DocumentBody): ItemLine[] {
  const retained = new Set(body.options.filter((o) => o.retained).map((o) => o.id));
  return body.lines.filter(
    (line): line is ItemLine =>
      line.kind === "item" && (line.optionId === null || retained.has(line.optionId)),
  );
}
