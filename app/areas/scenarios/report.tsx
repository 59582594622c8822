import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Facts, Page } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import { Instant } from "~/app/ui/values";
import { KIND_WORDS } from "~/domain/scenarios/kinds";
import { getReport, type Report } from "~/operations/scenarios/get-report";
import type { Route } from "./+types/report";
import { Answers } from "./parts/answers";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.report.title ?? "Rapport"} · Aplomb` },
];
export const handle: Shows<Report> = {
  topics: (data) => [`report:${data.report.id}`, `client:${data.client.id}`],
};
export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getReport(context.get(ctxContext), params.reportId));

/** A filled form as one reads it. */
export default function ReportPage({ loaderData }: Route.ComponentProps) {
  const { report, client, ouvrage, survey, content, versionNumber } = loaderData;
  return (
    <Page
      title={report.title}
      detail={
        <>
          {KIND_WORDS[report.kind]} · <Link to={`/clients/${client.id}`}>{client.name}</Link>
        </>
      }
      back={{ href: `/clients/${client.id}/rapports`, label: client.name }}
      record={{ kind: "report", id: report.id }}
      width="narrow"
    >
      <Facts
        facts={[
          [
            "Répondue le",
            survey && report.finishedAt !== null && <Instant key="a" value={report.finishedAt} />,
          ],
          [
            "Changée le",
            survey && report.updatedAt !== report.finishedAt && <Instant key="u" value={report.updatedAt} />,
          ],
          ["Envoyée à", survey?.sentTo],
          ["Envoyée le", survey && <Instant key="s" value={survey.createdAt} />],
          ["Ouvrage", ouvrage?.name],
          ["Version du modèle", String(versionNumber)],
          ["Alerte", survey?.alertedAt && <Status key="b" tone="attention" label="Signalée à l'équipe" />],
        ]}
      />
      <Answers content={content} answers={report.answers} />
    </Page>
  );
}
