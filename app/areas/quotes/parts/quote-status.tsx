import { Status, type Tone } from "~/app/ui/status";
import type { QuoteFilter } from "~/domain/quotes/forms";
import { type QuoteStatus as Kind, SILENCE_DAYS } from "~/domain/quotes/status";

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

export const FILTER_WORDS: Record<QuoteFilter, string> = {
  draft: STATUS_WORDS.draft.label,
  waiting: "En attente de réponse",
  silent: `Sans réponse depuis ${SILENCE_DAYS} jours`,
  asked: "Question sans réponse",
  "to-order": "Signé, commande à créer",
  sent: "Envoyé, pas encore consulté",
  viewed: STATUS_WORDS.viewed.label,
  accepted: STATUS_WORDS.accepted.label,
  refused: STATUS_WORDS.refused.label,
  expired: STATUS_WORDS.expired.label,
  superseded: STATUS_WORDS.superseded.label,
  binned: STATUS_WORDS.binned.label,
};

export function QuoteStatus({ status }: { status: Kind }) {
  return <Status {...STATUS_WORDS[status]} />;
}
