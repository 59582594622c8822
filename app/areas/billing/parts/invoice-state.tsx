import { Status, type Tone } from "~/app/ui/status";
import type { PaymentState, Settlement } from "~/domain/billing/settlement";

const WORDS: Record<PaymentState, { tone: Tone; label: string }> = {
  paid: { tone: "paid", label: "Réglée" },
  partial: { tone: "partial", label: "Réglée en partie" },
  unpaid: { tone: "unpaid", label: "À régler" },
  overdue: { tone: "overdue", label: "En retard" },
  refund: { tone: "attention", label: "À rembourser" },
  credited: { tone: "neutral", label: "Reprise par avoir" },
};

/** Where an invoice stands; null is a draft. The same words and colours everywhere. */
export function InvoiceState({ settlement }: { settlement: Pick<Settlement, "state" | "daysLate"> | null }) {
  if (!settlement) return <Status tone="neutral" label="Brouillon" />;
  const { tone, label } = WORDS[settlement.state];
  return (
    <Status
      tone={tone}
      label={settlement.state === "overdue" ? `${label} de ${settlement.daysLate} j` : label}
    />
  );
}
