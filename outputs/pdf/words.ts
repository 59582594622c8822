import { formatCents } from "~/domain/money/format";
import type { Paper, PostalAddress, Seller } from "~/outputs/paper";

/** What each document is called on paper. */
export const KIND_NAMES: Record<Paper["kind"], string> = {
  quote: "Devis",
  order: "Bon de commande",
  proforma: "Facture proforma",
  invoice: "Facture",
  "deposit-invoice": "Facture d’acompte",
  "credit-note": "Avoir",
};

/** "23/11/2026" from "2026-11-23". */
export const day = (iso: string): string => iso.split("-").reverse().join("/");

/** "Devis DE-2026-00012", "Devis DE-2026-00012, version 2", "Facture — Brouillon". */
export function heading(paper: Paper): { name: string; number: string } {
  if (paper.number === null) return { name: KIND_NAMES[paper.kind], number: "Brouillon" };
  const revision = paper.revision > 1 ? `, version ${paper.revision}` : "";
  return { name: KIND_NAMES[paper.kind], number: paper.number + revision };
}

export function addressLines(address: PostalAddress): string[] {
  const town = `${address.postcode} ${address.city}`.trim();
  const country = address.country && address.country !== "FR" ? [address.country] : [];
  return [...address.lines, town, ...country].filter((line) => line !== "");
}

/** "FR76 3000 6000 ..." in groups of four, as banks print it. */
export const groupIban = (iban: string): string =>
  iban.replaceAll(/\s/g, "").replaceAll(/(.{4})(?=.)/g, "$1 ");

const groupThree = (digits: string) => digits.replaceAll(/\s/g, "").replaceAll(/\B(?=(\d{3})+$)/g, "\u00a0");

/** The identity that C. com. R123-237 and R123-238 want on every commercial paper. */
export function legalIdentity(seller: Seller): string {
  const siret = seller.siret.replaceAll(/\s/g, "");
  const capital = seller.shareCapital === null ? "" : ` au capital de ${formatCents(seller.shareCapital)}`;
  const parts = [
    `${seller.legalName}, ${seller.legalForm}${capital}`,
    addressLines(seller.address).join(", "),
    siret ? `SIRET ${groupThree(siret.slice(0, 9))} ${siret.slice(9)}` : `SIREN ${groupThree(seller.siren)}`,
    seller.rcsCity ? `RCS ${seller.rcsCity} ${groupThree(seller.siren)}` : "",
    seller.naf ? `APE ${seller.naf}` : "",
    seller.vatNumber ? `TVA ${seller.vatNumber}` : "",
  ];
  return parts
    .filter((part) => part !== "")
    .map((part, index) => (index < 2 ? part : part.replaceAll(" ", "\u00a0")))
    .join(" · ");
}
