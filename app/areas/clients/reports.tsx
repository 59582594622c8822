import { Button, Group, Text } from "@mantine/core";
import { Link } from "react-router";
import { ReportRow } from "~/app/areas/scenarios/parts/report-row";
import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { EmptyState } from "~/app/ui/empty-state";
import { Section } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import { Instant } from "~/app/ui/values";
import { listClientReports } from "~/operations/scenarios/list-client-reports";
import type { Route } from "./+types/reports";

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => listClientReports(context.get(ctxContext), params.clientId));

/** Reports of this client, what it answered, and the surveys it has not answered yet. */
export default function ClientReports({ loaderData }: Route.ComponentProps) {
  const { clientId, reports, waiting, stopped, may } = loaderData;
  const acts = (
    <Group gap="xs" mb="md">
      {may.write && (
        <Button component={Link} to={`/clients/${clientId}/rapports/nouveau`}>
          Nouveau rapport
        </Button>
      )}
      {may.ask && !stopped && (
        <Button component={Link} to={`/clients/${clientId}/enquete`} variant="default">
          Envoyer une enquête
        </Button>
      )}
    </Group>
  );
  return (
    <>
      {acts}
      {stopped && (
        <Text c="dimmed" mb="md">
          Ce client a demandé à ne plus recevoir d'enquête.
        </Text>
      )}
      {reports.length === 0 && waiting.length === 0 && (
        <EmptyState
          title="Aucun rapport pour l'instant"
          text="Visites, interventions, diagnostics, et ce que ce client répond à vos enquêtes se rangent ici."
        />
      )}
      {reports.length > 0 && (
        <ul style={{ margin: 0, padding: 0, listStyle: "none" }} aria-label="Rapports">
          {reports.map((one) => (
            <ReportRow key={one.id} report={one} />
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <Section title="Enquêtes sans réponse">
          <ul style={{ margin: 0, padding: 0, listStyle: "none" }}>
            {waiting.map((one) => (
              <li key={one.id} style={{ paddingBlock: "0.5rem", borderBottom: "1px solid var(--hairline)" }}>
                <Group justify="space-between" gap="xs">
                  <span>
                    {one.title}
                    <Text size="sm" c="dimmed">
                      À {one.sentTo}, <Instant value={one.createdAt} />
                    </Text>
                  </span>
                  <Status
                    tone={one.declinedAt !== null || one.expired ? "neutral" : "attention"}
                    label={
                      one.declinedAt !== null
                        ? "Sans suite voulue"
                        : one.expired
                          ? "Lien expiré"
                          : "En attente"
                    }
                  />
                </Group>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
