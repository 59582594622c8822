import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import { Facts } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import { formatBytes } from "~/domain/files/format";
import { counted } from "~/domain/french";
import type { getServiceHealth } from "~/operations/metrics/get-service-health";
import { milliseconds, wholeNumber } from "./health-columns";

type Health = Awaited<ReturnType<typeof getServiceHealth>>;

/** The few figures that say at once whether all is well; what waits for somebody leads to where it is settled. */
export function HealthFacts({ health }: { health: Health }) {
  const { total, outbox, mails, webhooks, rooms, jobsFailed, baseBytes } = health;
  return (
    <Facts
      facts={[
        ["Demandes", wholeNumber(total.count)],
        ["Erreurs de notre côté", wholeNumber(total.errors)],
        ["Médiane", milliseconds(total.p50)],
        ["95 % des demandes sous", milliseconds(total.p95)],
        ["Lignes lues par demande", `${wholeNumber(total.rowsRead)} au moins`],
        ["Événements en attente", <Waiting key="events" outbox={outbox} />],
        [
          "Mis de côté",
          outbox.parked + jobsFailed === 0 ? (
            "Rien"
          ) : (
            <Anchor key="parked" component={Link} to="/reglages/automatismes">
              {[
                outbox.parked > 0 && counted(outbox.parked, "événement"),
                jobsFailed > 0 && counted(jobsFailed, "travail en échec", "travaux en échec"),
              ]
                .filter(Boolean)
                .join(", ")}
            </Anchor>
          ),
        ],
        ["Mails en attente", wholeNumber(mails)],
        [
          "Messages de webhooks",
          webhooks.waiting + webhooks.parked === 0 ? (
            "Rien en attente"
          ) : (
            <Anchor key="hooks" component={Link} to="/reglages/webhooks">
              {`${webhooks.waiting} en attente, ${webhooks.parked} de côté`}
            </Anchor>
          ),
        ],
        [
          "L'équipe à l'écran",
          rooms.open === 0
            ? "Personne"
            : `${counted(rooms.open, "personne")}, ${counted(rooms.pages, "page ouverte", "pages ouvertes")}`,
        ],
        ["Taille de la base", formatBytes(baseBytes)],
      ]}
    />
  );
}

function Waiting({ outbox }: { outbox: Health["outbox"] }) {
  if (outbox.waiting === 0 || outbox.oldestAt === null) return "Aucun";
  return (
    <>
      {wholeNumber(outbox.waiting)}, depuis <Instant value={outbox.oldestAt} />
    </>
  );
}
