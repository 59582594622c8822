import { counted } from "~/domain/french";

/** Who asked that a person be forgotten. */
export const REQUESTERS = {
  person: "La personne elle-même",
  representative: "Son représentant ou un ayant droit",
  authority: "La CNIL ou un juge",
  company: "L'entreprise, de sa propre initiative",
} as const;
export type Requester = keyof typeof REQUESTERS;
export const REQUESTER_KEYS = Object.keys(REQUESTERS) as [Requester, ...Requester[]];

/** On which ground (RGPD art. 17-1). No free text: the register must name nobody. */
export const GROUNDS = {
  unneeded: "Ses données ne servent plus",
  withdrawn: "Le consentement est retiré",
  objection: "La personne s'oppose au traitement",
  unlawful: "Ses données n'auraient pas dû être là",
  obligation: "La loi ou une décision l'impose",
} as const;
export type Ground = keyof typeof GROUNDS;
export const GROUND_KEYS = Object.keys(GROUNDS) as [Ground, ...Ground[]];

/** What an erased client is called wherever something of theirs is kept. */
export const ERASED_NAME = "Client effacé";

/** What still runs with a client: while any of it does, they cannot be erased (PV7). */
export interface StillOwed {
  unsettledInvoices: number;
  paymentsOnAccount: number;
  runningOrders: number;
  ordersToCome: number;
  pending: number;
}

/** The codes of what forbids an erasure, the gravest first, with how many (PV7). */
export const erasureBlocks = (owed: StillOwed): { code: string; count: number }[] =>
  [
    { code: "erase-unsettled", count: owed.unsettledInvoices },
    { code: "erase-on-account", count: owed.paymentsOnAccount },
    { code: "erase-running", count: owed.runningOrders },
    { code: "erase-order-to-come", count: owed.ordersToCome },
    { code: "erase-busy", count: owed.pending },
  ].filter(({ count }) => count > 0);

/** The kinds of things that the law keeps, one and many. */
export const KEPT_WORDS = {
  invoice: ["facture", "factures"],
  "credit-note": ["avoir", "avoirs"],
  payment: ["règlement", "règlements"],
  quote: ["devis signé", "devis signés"],
  order: ["commande", "commandes"],
  report: ["rapport d'intervention", "rapports d'intervention"],
} as const satisfies Record<string, readonly [string, string]>;
export type KeptKindName = keyof typeof KEPT_WORDS;

/** Pieces of the books: their words leave, their amounts stay (PV14). The others leave whole (PV13). */
export const BOOK_KINDS = ["invoice", "credit-note", "payment"] as const satisfies KeptKindName[];
export const isBook = (kind: KeptKindName): boolean => BOOK_KINDS.some((one) => one === kind);

/** What stands for the wording of a line that left. */
export const PURGED_WORDING = "Libellé effacé";

/** What is left of what was kept, once some of it has left. */
export const leftOf = <T extends { kind: KeptKindName; count: number }>(
  kept: readonly T[],
  gone: readonly { kind: KeptKindName; count: number }[],
): T[] =>
  kept
    .map((one) => ({
      ...one,
      count:
        one.count - gone.filter(({ kind }) => kind === one.kind).reduce((sum, { count }) => sum + count, 0),
    }))
    .filter(({ count }) => count > 0);

/** "2 factures, 1 devis signé"; empty where nothing is kept. */
export const keptWords = (kinds: readonly { kind: KeptKindName; count: number }[]): string =>
  kinds.map(({ kind, count }) => counted(count, KEPT_WORDS[kind][0], KEPT_WORDS[kind][1])).join(", ");
