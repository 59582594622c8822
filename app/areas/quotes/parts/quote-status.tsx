import { Status, type Tone } from "~/app/ui/status";
import type { QuoteStatus as Kind } from "~/domain/quotes/status";

export const STATUS_WORDS: Record<Kind, { label: string; tone: Tone }> = {
  draft: { label: "Brouillon", tone: "neutral" },
  sent: { label: "Envoyé", tone: "info" },
  viewed: { label: "Consulté", tone: "attention" },
  accepted: { label: "Signé", tone: "success" },
  refused: { label: "Refusé", tone: "refused" },
  expired: { label: "Expiré", tone: "attention" },
  superseded: { label: "Remplacé", tone: "neutral" },
  binned: { label: "Corbeille", tone: "refused" },
};

export function QuoteStatus({ status }: { status: Kind }) {
  return <Status {...STATUS_WORDS[status]} />;
}
