import { FIELD_NAMES } from "~/app/areas/documents/editor/words";
import { isDay } from "~/domain/calendar/day";
import { formatDay } from "~/domain/calendar/format";
import type { Discount } from "~/domain/documents/document";
import { formatCents, formatQuantity, formatRate, formatUnitPrice } from "~/domain/money/format";
import { basisPoints, quantity, unitPrice } from "~/domain/money/money";
import type { LineChange, OptionChange } from "~/domain/quotes/difference";

export const LINE_CHANGES: Record<LineChange["kind"], string> = {
  added: "Ajoutée",
  removed: "Retirée",
  changed: "Modifiée",
};

/** A stored value as people read it. */
export function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "rien";
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (typeof value === "number") {
    if (field === "quantity") return formatQuantity(quantity(value));
    if (field === "unitPrice") return formatUnitPrice(unitPrice(value));
    if (["discount", "vatRate", "depositBp"].includes(field)) return formatRate(basisPoints(value));
    return String(value);
  }
  if (typeof value === "string") {
    if (field.endsWith("Id")) return "autre choix";
    return isDay(value) ? formatDay(value) : `« ${value} »`;
  }
  return "renseigné";
}

export const OPTION_CHANGES: Record<OptionChange["kind"], string> = {
  added: "Ajoutée",
  removed: "Retirée",
  retained: "Retenue",
  left: "Non retenue",
  renamed: "Renommée",
  regrouped: "Option devenue variante, ou l'inverse",
};

export const discountWords = (discount: Discount | null): string =>
  discount === null
    ? "aucune"
    : discount.kind === "share"
      ? formatRate(discount.share)
      : formatCents(discount.amount);

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "quantité : 1 → 2 ; prix unitaire : 10,00 € → 12,00 €" */
export function changeWords(change: LineChange): string {
  if (change.kind === "changed")
    return change.fields
      .map(
        ({ field, before, after }) =>
          `${FIELD_NAMES[field] ?? field} : ${valueWords(field, before)} → ${valueWords(field, after)}`,
      )
      .join(" ; ");
  const { line } = change;
  return line.kind === "item"
    ? `${formatQuantity(line.quantity, line.unit)} × ${formatUnitPrice(line.unitPrice)}`
    : "";
}
