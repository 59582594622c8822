import { formatCoefficient } from "~/domain/articles/margin";
import { formatQuantity, formatRate, formatUnitPrice } from "~/domain/money/format";
import type { ListPlace, PriceStep } from "~/domain/prices/steps";
import type { Rounding } from "~/domain/prices/terms";
import type { PriceExplained } from "~/operations/prices/explain-price";

export const ROUNDING_WORDS: Record<Rounding, string> = {
  cent: "au centime",
  "five-cents": "aux 5 centimes",
  "ten-cents": "aux 10 centimes",
  euro: "à l'euro",
};

type Names = PriceExplained["names"];

/** One step in French: what it is, and the figure it gives. */
export function stepWords(step: PriceStep, names: Names, unit: string): { words: string; figure: string } {
  const whom = (statusId: string | null, familyId: string | null) =>
    [
      statusId === null ? "tous les clients" : `statut ${names.statuses[statusId] ?? "retiré"}`,
      familyId === null ? "" : `famille ${names.families[familyId] ?? "supprimée"}`,
    ]
      .filter(Boolean)
      .join(", ");
  switch (step.say) {
    case "purchase":
      return { words: "Prix d'achat de l'article", figure: formatUnitPrice(step.price) };
    case "purchase-unknown":
      return { words: "Prix d'achat inconnu : les coefficients ne jouent pas", figure: "" };
    case "overhead":
      return {
        words: `Coefficient de frais généraux (${whom(step.statusId, step.familyId)})`,
        figure: formatCoefficient(step.coefficient),
      };
    case "margin":
      return {
        words: `Coefficient de marge (${whom(step.statusId, step.familyId)})`,
        figure: formatCoefficient(step.coefficient),
      };
    case "computed":
      return {
        words: `${step.list ? `Prix du tarif « ${step.list.name} »` : `Prix calculé (${whom(step.statusId, step.familyId)})`}, arrondi ${ROUNDING_WORDS[step.rounding]}`,
        figure: formatUnitPrice(step.price),
      };
    case "sale":
      return { words: "Prix de vente de l'article", figure: formatUnitPrice(step.price) };
    case "unknown":
      return { words: "Ni prix de vente, ni de quoi le calculer", figure: "—" };
    case "list-price":
      return { words: `Prix fixé ${ofList(step.list, names, unit)}`, figure: formatUnitPrice(step.price) };
    case "list-coefficient":
      return {
        words: `Coefficient ${ofList(step.list, names, unit)}`,
        figure: formatCoefficient(step.coefficient),
      };
    case "list-discount":
      return { words: `Remise ${ofList(step.list, names, unit)}`, figure: formatRate(step.discount) };
    case "discount":
      return { words: `Remise (${whom(step.statusId, step.familyId)})`, figure: formatRate(step.discount) };
    case "net":
      return { words: "Net unitaire, remise déduite", figure: formatUnitPrice(step.price) };
  }
}

function ofList({ name, on, familyId, from }: ListPlace, { families }: Names, unit: string): string {
  const what = on === "family" ? `, famille ${families[familyId ?? ""] ?? "supprimée"}` : "";
  const many = from > 0 ? `, à partir de ${formatQuantity(from, unit)}` : "";
  return `par le tarif « ${name} »${what}${many}`;
}
