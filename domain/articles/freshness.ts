export type Freshness = "fresh" | "ageing" | "old" | "never";

const DAY = 86_400_000;

/** How far a price can be trusted (AR8). Instants in milliseconds. */
export function priceFreshness(changedAt: number | null, now: number): Freshness {
  if (changedAt === null) return "never";
  const days = (now - changedAt) / DAY;
  return days < 183 ? "fresh" : days < 366 ? "ageing" : "old";
}

/** "prix mis à jour il y a 3 mois": words for the age of a price. */
export function priceAge(changedAt: number | null, now: number): string {
  if (changedAt === null) return "prix jamais renseigné";
  const days = Math.max(0, Math.floor((now - changedAt) / DAY));
  if (days === 0) return "prix mis à jour aujourd'hui";
  if (days === 1) return "prix mis à jour hier";
  if (days < 60) return `prix mis à jour il y a ${days} jours`;
  const months = Math.floor(days / 30.4375);
  if (months < 24) return `prix mis à jour il y a ${months} mois`;
  return `prix mis à jour il y a ${Math.floor(months / 12)} ans`;
}
