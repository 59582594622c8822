import { Act } from "~/app/ui/act";
import type { Column } from "~/app/ui/data-table";
import { Status } from "~/app/ui/status";
import { Instant } from "~/app/ui/values";
import { WEBHOOK_EVENTS, type WebhookEvent } from "~/domain/api/events";
import { counted } from "~/domain/french";
import type { getWebhook } from "~/operations/api/get-webhook";

type Delivery = Awaited<ReturnType<typeof getWebhook>>["rows"][number];

export const STATES = [
  { value: "waiting", label: "En attente" },
  { value: "heard", label: "Reçus" },
  { value: "parked", label: "Arrêtés" },
] as const satisfies { value: string; label: string }[];

function State({ row }: { row: Delivery }) {
  if (row.doneAt !== null) return <Status tone="success" label="Reçu" />;
  if (row.parkedAt !== null) return <Status tone="refused" label="Arrêté" />;
  return <Status tone="attention" label="En attente" />;
}

const outcome = (row: Delivery): string =>
  [
    row.status === null ? "" : `réponse ${row.status}`,
    row.tookMs === null ? "" : `${row.tookMs} ms`,
    row.lastError ?? "",
  ]
    .filter(Boolean)
    .join(", ");

/** The log of a webhook. */
export const deliveryColumns: Column<Delivery>[] = [
  { key: "at", label: "Quand", width: "11rem", phone: "line", render: (row) => <Instant value={row.at} /> },
  {
    key: "event",
    label: "Événement",
    phone: "title",
    render: (row) => WEBHOOK_EVENTS[row.event as WebhookEvent] ?? row.event,
  },
  { key: "tries", label: "Essais", phone: "line", render: (row) => counted(row.attempts, "essai") },
  { key: "outcome", label: "Dernier essai", phone: "line", fill: true, render: outcome },
  { key: "state", label: "État", phone: "line", render: (row) => <State row={row} /> },
  {
    key: "act",
    label: "",
    phone: "line",
    render: (row) =>
      (row.doneAt !== null || row.parkedAt !== null) && (
        <Act
          to={`/reglages/webhooks/envois/${row.id}`}
          size="compact-sm"
          variant="default"
          done="C'est renvoyé."
        >
          Renvoyer
        </Act>
      ),
  },
];
