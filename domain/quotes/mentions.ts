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

/** The mentions a quote carries, in the order they are printed (Q7..Q9). */
export function quoteMentions(quote: QuoteSituation): Mention[] {
  const { header } = quote;
  const rates = new Set<number>(quote.totals.vat.map((part) => part.rate));
  return [
    ...(quote.hasOptions
      ? [
          {
            code: "options-outside",
            text: "Les options ne sont pas comprises dans le total ; seules celles que vous retenez en signant s'y ajoutent.",
          },
        ]
      : []),
    {
      code: "free-quote",
      text: "Devis gratuit. Les prix sont fermes pendant la durée de validité de l'offre.",
    },
    ...(quote.vatRegime === "franchise"
      ? [{ code: "vat-franchise", text: "TVA non applicable, art. 293 B du CGI." }]
      : [550, 1000]
          .filter((rate) => rates.has(rate))
          .map((rate) => ({
            code: `vat-certificate-${rate}`,
            text: quote.certificates[rate] ?? vatCertificate(rate),
          }))),
    ...(header.waste ? [{ code: "waste", text: wasteText(header.waste) }] : []),
    ...(header.offPremises && quote.customer === "person"
      ? [
          {
            code: "withdrawal",
            text: "Contrat conclu hors établissement : vous disposez de 14 jours après la signature pour vous rétracter, sans motif, par le formulaire joint ou toute déclaration claire (C. conso. L221-18). Aucun paiement n'est demandé avant 7 jours (C. conso. L221-10).",
          },
        ]
      : []),
    ...(quote.customer === "person"
      ? [{ code: "ordered-before", text: "Devis reçu avant l'exécution des travaux." }]
      : [
          {
            code: "late-payment",
            text: "Entre professionnels, tout retard entraîne des pénalités et une indemnité forfaitaire de recouvrement de 40 € (C. com. L441-10).",
          },
        ]),
  ];
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
