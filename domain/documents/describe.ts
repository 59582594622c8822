import { formatCents, formatQuantity, formatRate } from "~/domain/money/format";
import { ZERO } from "~/domain/money/money";
import type { Bounds, ItemLine, OptionGroup, TitleLine, Totals } from "./document";
import { timesOf } from "./sections";

/** "15 × 1 234,56 €, remise 10 %": how a section comes to its amount; empty when it only adds up. */
export function sectionWords(title: TitleLine, totals: Pick<Totals, "sectionOnes">): string {
  if (title.quantity === 1_000 && title.discount === 0) return "";
  const one = formatCents(totals.sectionOnes[title.id] ?? ZERO);
  const off = title.discount === 0 ? "" : `, remise ${formatRate(title.discount)}`;
  return timesOf(title) === 1 ? `${one}${off}` : `${timesOf(title)} × ${one}${off}`;
}

/** What an option or a variant is to the total, in the words of paper and screen (SAL-22, SAL-24). */
export function optionWords(option: OptionGroup, { signed = false } = {}): string {
  if (option.choice)
    return option.retained
      ? `${option.choice.label}  — variante comprise dans le total`
      : `${option.choice.label} — ${signed ? "variante non retenue" : "variante au choix, non comprise dans le total"}`;
  if (option.retained) return "Option retenue — comprise dans le total";
  return signed ? "Option non retenue" : "Option — non comprise dans le total";
}

/** "de 1 à 10 u, au choix du client". */
export const boundsWords = ({ least, most }: Bounds, { unit }: Pick<ItemLine, "unit">): string =>
  `de ${formatQuantity(least)} à ${formatQuantity(most, unit)}, au choix du client`;
