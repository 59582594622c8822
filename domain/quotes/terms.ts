/** How the balance of an order is paid, as a company sets it. */
export interface BalanceTerms {
  kind: "net_days" | "end_of_month_then_days" | "days_then_end_of_month";
  days: number;
}

/** The sentence a new quote starts with; the deposit is printed beside it, from its own figure (Q11). */
export function balanceSentence(terms: BalanceTerms): string {
  if (terms.kind === "net_days")
    return terms.days === 0
      ? "Solde à réception de la facture."
      : `Solde à ${terms.days} jours date de facture.`;
  if (terms.kind === "end_of_month_then_days") return `Solde fin de mois, ${terms.days} jours.`;
  return `Solde à ${terms.days} jours fin de mois.`;
}
