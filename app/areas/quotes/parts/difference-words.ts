import { FIELD_NAMES } from "~/app/areas/documents/editor/words";
import { isDay } from "~/domain/calendar/day";
import { formatDay } from "~/domain/calendar/format";
import { formatQuantity, formatRate, formatUnitPrice } from "~/domain/money/format";
import { basisPoints, quantity, unitPrice } from "~/domain/money/money";
import type { LineChange } from "~/domain/quotes/difference";

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
