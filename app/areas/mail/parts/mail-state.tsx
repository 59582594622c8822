import { Status, type Tone } from "~/app/ui/status";
import type { MailStatus } from "~/domain/mail/delivery";

export const MAIL_STATES: Record<MailStatus, { tone: Tone; label: string }> = {
  queued: { tone: "attention", label: "En attente" },
  kept: { tone: "info", label: "Gardé ici" },
  sent: { tone: "success", label: "Parti" },
  delivered: { tone: "success", label: "Reçu" },
  complained: { tone: "attention", label: "Classé indésirable" },
  bounced: { tone: "refused", label: "Refusé par le destinataire" },
  parked: { tone: "refused", label: "Bloqué" },
};

/** Where a mail stands, the same words everywhere. */
export const MailState = ({ status }: { status: MailStatus }) => <Status {...MAIL_STATES[status]} />;
