import { Link } from "react-router";
import { Facts } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import { Instant } from "~/app/ui/values";
import type { Report } from "~/operations/scenarios/get-report";
import { ReportState } from "./report-row";

/** Of a report: by whom, when, about what, which it corrects; of a survey: to whom it went and when it was answered. */
export function ReportFacts({ view }: { view: Report }) {
  const { report, client, ouvrage, survey, versionNumber, corrects, revisions } = view;
  const next = revisions.find((one) => one.correctsId === report.id);
  const version = (one: { id: string; revision: number }) => (
    <Link key={one.id} to={`/rapports/${one.id}`}>
      Version {one.revision}
    </Link>
  );
  if (survey)
    return (
      <Facts
        facts={[
          ["Répondue le", report.finishedAt !== null && <Instant key="a" value={report.finishedAt} />],
          [
            "Changée le",
            report.updatedAt !== report.finishedAt && <Instant key="u" value={report.updatedAt} />,
          ],
          ["Envoyée à", survey.sentTo],
          ["Envoyée le", <Instant key="s" value={survey.createdAt} />],
          ["Ouvrage", ouvrage?.name],
          ["Version du modèle", String(versionNumber)],
          ["Alerte", survey.alertedAt && <Status key="b" tone="attention" label="Signalée à l'équipe" />],
        ]}
      />
    );
  return (
    <Facts
      facts={[
        ["État", <ReportState key="e" report={{ ...report, ouvrageName: null }} />],
        ["Par", report.author],
        ["Commencé le", <Instant key="s" value={report.startedAt} />],
        ["Terminé le", report.finishedAt !== null && <Instant key="f" value={report.finishedAt} />],
        ["Envoyé le", report.sentAt !== null && <Instant key="m" value={report.sentAt} />],
        [
          "Ouvrage",
          ouvrage && (
            <Link key="o" to={`/clients/${client.id}/ouvrages/${ouvrage.id}`}>
              {ouvrage.name}
            </Link>
          ),
        ],
        ["Corrige", corrects && version(corrects)],
        [next?.finishedAt === null ? "Correction en cours" : "Corrigé par", next && version(next)],
        ["Version du modèle", String(versionNumber)],
      ]}
    />
  );
}
