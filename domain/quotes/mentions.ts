import type { Totals } from "~/domain/documents/document";
import { formatCents, forPaper } from "~/domain/money/format";
import { cents } from "~/domain/money/money";
import type { QuoteHeader } from "./header";

/** What decides which mentions the law asks of a quote. */
export interface QuoteSituation {
  customer: "person" | "company";
  header: QuoteHeader;
  totals: Pick<Totals, "vat">;
  vatRegime: "real" | "franchise";
  hasOptions: boolean;
  /** Words of the customer's certificate by rate in basis points, when the company gave its own. */
  certificates: Record<number, string>;
}

export interface Mention {
  /** Which rule asks for it; stable, not printed. */
  code: string;
  text: string;
}

const CERTIFICATE =
  "en signant, le client certifie que les locaux sont affectés à l'habitation et achevés depuis plus de deux ans, que les travaux n'ont pas pour effet, sur deux ans au plus, de concourir à la production d'un immeuble neuf ni d'augmenter la surface de plancher de plus de 10 %";

/** The model wording of BOI-LETTRE-000280 in its elements, for a reduced rate of works. */
export const vatCertificate = (rate: number): string =>
  rate === 550
    ? `TVA à 5,5 % : ${CERTIFICATE}, et qu'il s'agit de travaux de rénovation énergétique au sens de l'article 278-0 bis A du CGI.`
    : `TVA à 10 % : ${CERTIFICATE} (article 279-0 bis du CGI).`;

const mention = (code: string, text: string): Mention => ({ code, text });

/** The mentions a quote carries, in the order they are printed (Q7..Q9). */
export function quoteMentions(quote: QuoteSituation): Mention[] {
  const { header, customer } = quote;
  const when = (asked: boolean, code: string, text: string) => (asked ? [mention(code, text)] : []);
  return [
    ...when(
      quote.hasOptions,
      "options-outside",
      "Les options ne sont pas comprises dans le total ; seules celles que vous retenez en signant s'y ajoutent.",
    ),
    mention("free-quote", "Devis gratuit. Les prix sont fermes pendant la durée de validité de l'offre."),
    ...taxMentions(quote),
    ...(header.waste ? [mention("waste", wasteText(header.waste))] : []),
    ...when(
      header.offPremises && customer === "person",
      "withdrawal",
      "Contrat conclu hors établissement : vous disposez de 14 jours après la signature pour vous rétracter, sans motif, par le formulaire joint à la fin de ce devis ou toute déclaration claire (C. conso. L221-18). Aucun paiement n'est demandé avant 7 jours (C. conso. L221-10).",
    ),
    customer === "person"
      ? mention("ordered-before", "Devis reçu avant l'exécution des travaux.")
      : mention(
          "late-payment",
          "Entre professionnels, tout retard entraîne des pénalités et une indemnité forfaitaire de recouvrement de 40 € (C. com. L441-10).",
        ),
  ];
}

/** The words of the certificates among these mentions, one a line; empty when no reduced rate asks for one (Q16). */
export const vatCertificates = (mentions: readonly Mention[]): string =>
  mentions
    .filter((it) => it.code.startsWith("vat-certificate-"))
    .map((it) => it.text)
    .join("\n");

/** The franchise's own mention, else the certificate of each reduced rate of works. */
function taxMentions(quote: QuoteSituation): Mention[] {
  if (quote.vatRegime === "franchise")
    return [mention("vat-franchise", "TVA non applicable, art. 293 B du CGI.")];
  const rates = new Set<number>(quote.totals.vat.map((part) => part.rate));
  return [550, 1000]
    .filter((rate) => rates.has(rate))
    .map((rate) => mention(`vat-certificate-${rate}`, quote.certificates[rate] ?? vatCertificate(rate)));
}

/** Code env. L541-21-2-3: nature and quantity, sorting, collection point, cost. */
function wasteText(waste: NonNullable<QuoteHeader["waste"]>): string {
  const parts = [
    [waste.nature, waste.quantity].filter(Boolean).join(", "),
    waste.handling,
    waste.site && `point de collecte : ${waste.site}`,
    `coût estimé : ${forPaper(formatCents(cents(waste.costCents)))}`,
  ].filter(Boolean);
  return `Déchets du chantier : ${parts.join(" ; ")}.`;
}
