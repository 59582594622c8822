import { counted } from "~/domain/french";
import { sum } from "~/domain/money/amounts";
import type { Cents } from "~/domain/money/money";

/** Why a client goes to the bin, as statistics and colleagues read it (CL9). */
export const BIN_REASONS = {
  duplicate: "Doublon",
  mistake: "Saisi par erreur",
  moved: "A déménagé",
  silent: "Ne donne plus suite",
  closed: "Société fermée",
  deceased: "Décédé",
  other: "Autre",
} as const;
export type BinReason = keyof typeof BIN_REASONS;
export const BIN_REASON_KEYS = Object.keys(BIN_REASONS) as BinReason[];

/** A reason as it was noted; empty for one that is none of ours. */
export const binReasonOf = (noted: string): BinReason | "" =>
  BIN_REASON_KEYS.find((reason) => reason === noted) ?? "";

export const binReasonWord = (reason: string): string =>
  reason in BIN_REASONS ? BIN_REASONS[reason as BinReason] : "";

/** What still runs with a client who goes to the bin. Amounts are null for who may not see them. */
export interface StillRunning {
  openQuotes: number;
  unpaidInvoices: number;
  unpaidCents: Cents | null;
  runningOrders: number;
  openActions: number;
}

/** What still runs with several; no amount where one of them hides it. */
export const runningTogether = (all: readonly StillRunning[]): StillRunning => {
  const count = (of: (one: StillRunning) => number) => all.reduce((total, one) => total + of(one), 0);
  const amounts = all.flatMap((one) => one.unpaidCents ?? []);
  return {
    openQuotes: count((one) => one.openQuotes),
    unpaidInvoices: count((one) => one.unpaidInvoices),
    unpaidCents: amounts.length === all.length ? sum(amounts) : null,
    runningOrders: count((one) => one.runningOrders),
    openActions: count((one) => one.openActions),
  };
};

/** Whether anything runs at all. */
export const runs = (running: StillRunning): boolean => runningWords(running).length > 0;

/** Money that is still claimed is read before the client disappears (CL9); the rest is only told. */
export const mustBeRead = (running: Pick<StillRunning, "unpaidInvoices">): boolean =>
  running.unpaidInvoices > 0;

/** What still runs, in words, the gravest first; the amount stands apart, for who may see it. */
export function runningWords(running: StillRunning): string[] {
  const words: [number, string, string][] = [
    [running.unpaidInvoices, "facture impayée", "factures impayées"],
    [running.runningOrders, "commande en cours", "commandes en cours"],
    [running.openQuotes, "devis en attente de réponse", "devis en attente de réponse"],
    [running.openActions, "action à faire", "actions à faire"],
  ];
  return words.filter(([n]) => n > 0).map(([n, one, many]) => counted(n, one, many));
}
