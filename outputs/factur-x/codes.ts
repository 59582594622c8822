import type { ItemLine } from "~/domain/documents/document";
import type { Paper, Tax } from "~/outputs/paper";

/** UN/ECE Rec 20 and 21 by the unit that people write; anything unknown counts as pieces. */
const UNITS: Record<string, string> = {
  u: "C62",
  unité: "C62",
  pce: "H87",
  h: "HUR",
  j: "DAY",
  jour: "DAY",
  ml: "LM",
  m: "MTR",
  "m²": "MTK",
  m2: "MTK",
  "m³": "MTQ",
  m3: "MTQ",
  kg: "KGM",
  t: "TNE",
  l: "LTR",
  km: "KMT",
  forfait: "LS",
  ff: "LS",
  ens: "SET",
  lot: "SET",
  paire: "PR",
  rouleau: "RO",
  sac: "XBG",
  palette: "XPX",
};

export const unitCode = (unit: string): string => UNITS[unit.trim().toLowerCase()] ?? "C62";

/** UNTDID 1001, French list (BR-FR-04). */
export function typeCode(paper: Paper): string {
  if (paper.kind === "deposit-invoice") return "386";
  if (paper.kind === "invoice") return "380";
  if (paper.kind !== "credit-note") throw new RangeError(`a ${paper.kind} is not an invoice`);
  return paper.original?.kind === "deposit-invoice" ? "503" : "381";
}

/** BT-23: goods, services or both, then how the invoice is settled (BR-FR-08, BR-FR-CO-07 to 09). */
export function processCode(paper: Paper, items: readonly ItemLine[]): string {
  const natures = new Set(items.map((line) => line.nature));
  const letter = natures.size === 2 ? "M" : natures.has("goods") ? "B" : "S";
  const digit = paper.settledOn ? "2" : paper.deposits.length > 0 ? "4" : "1";
  return letter + digit;
}

/** Who the invoice goes to decides how platforms treat it (note BAR). */
export function treatment(paper: Paper): string {
  if (paper.customer.kind === "person") return "B2C";
  return paper.customer.billing.country === "FR" ? "B2B" : "B2BINT";
}

/** UNTDID 5305 category with the reason when no tax is taken. */
export function taxCategory(tax: Tax, rate: number): { code: string; reason: string; exemption: string } {
  if (tax.regime === "franchise")
    return { code: "E", reason: "TVA non applicable, art. 293 B du CGI", exemption: "VATEX-FR-FRANCHISE" };
  if (tax.regime === "reverse-charge")
    return { code: "AE", reason: "Autoliquidation - article 283, 2 nonies du CGI", exemption: "VATEX-FR-AE" };
  return { code: rate === 0 ? "Z" : "S", reason: "", exemption: "" };
}

/** UNTDID 2475: invoice date on debits, delivery for goods, payment for works and services. */
export function chargeability(paper: Paper, items: readonly ItemLine[]): string {
  if (paper.tax.onDebits) return "5";
  const goodsOnly = items.every((line) => line.nature === "goods");
  return goodsOnly && paper.kind === "invoice" ? "29" : "72";
}

/** UNTDID 4451 by the code of the mention; what is not in the French list travels as general information. */
export const SUBJECTS: Record<string, string> = {
  "recovery-indemnity": "PMT",
  "late-penalties": "PMD",
  "early-payment": "AAB",
  PMT: "PMT",
  PMD: "PMD",
  AAB: "AAB",
  TXD: "TXD",
};
