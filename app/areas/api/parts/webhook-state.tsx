import { Status } from "~/app/ui/status";
import { counted } from "~/domain/french";

interface Hook {
  pausedAt: number | null;
  waiting: number;
  parked: number;
}

/** How a webhook does, the worst first. */
export function WebhookState({ hook }: { hook: Hook }) {
  if (hook.pausedAt !== null) return <Status tone="neutral" label="En pause" />;
  if (hook.parked > 0)
    return <Status tone="refused" label={counted(hook.parked, "message arrêté", "messages arrêtés")} />;
  if (hook.waiting > 0)
    return (
      <Status tone="attention" label={counted(hook.waiting, "message en attente", "messages en attente")} />
    );
  return <Status tone="success" label="Tout est reçu" />;
}
