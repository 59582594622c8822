import type { Totals } from "~/domain/documents/document";
import { formatRate, forPaper } from "~/domain/money/format";
import type { BasisPoints } from "~/domain/money/money";

export interface InvoiceSituation {
  kind: "invoice" | "deposit" | "credit-note";
  customer: "person" | "company";
  totals: Pick<Totals, "vat">;
  natures: readonly ("goods" | "services")[];
  vatRegime: "real" | "franchise";
  vatOnDebits: boolean;
  lateRate: BasisPoints;
}

export interface Mention {
  /** Which rule asks for it; codes known to outputs/factur-x travel under their own subject. */
  code: string;
  text: string;
}

/**
 * Mentions of an invoice, deposit or credit note (B12): C. com L441-9 and L441-10 (penalties and 40 € between
 * professionals only), décret 2022-1299 (nature of the operations, VAT on debits), CGI 293 B.
 */
export function invoiceMentions(s: InvoiceSituation): Mention[] {
  const when = (asked: boolean, code: string, text: string): Mention[] =>
    asked ? [{ code, text: forPaper(text) }] : [];
  const business = s.customer === "company";
  return [
    { code: "operations", text: NATURES[natureOf(s.natures)] },
    ...when(s.vatRegime === "franchise", "vat-franchise", "TVA non applicable, art. 293 B du CGI."),
    ...when(s.vatOnDebits, "vat-on-debits", "Option pour le paiement de la taxe d'après les débits."),
    ...when(
      business,
      "late-penalties",
      `Pénalités de retard : taux annuel de ${formatRate(s.lateRate)}, exigibles le lendemain de l'échéance sans rappel.`,
    ),
    ...when(business, "recovery-indemnity", "Indemnité forfaitaire pour frais de recouvrement : 40 €."),
    ...when(business || s.kind !== "credit-note", "early-payment", "Pas d'escompte pour paiement anticipé."),
  ];
}

const NATURES = {
  goods: "Nature des opérations : livraisons de biens.",
  services: "Nature des opérations : prestations de services.",
  both: "Nature des opérations : livraisons de biens et prestations de services.",
};

function natureOf(natures: InvoiceSituation["natures"]): keyof typeof NATURES {
  const kinds = new Set(natures);
  return kinds.size === 2 ? "both" : kinds.has("goods") ? "goods" : "services";
}
