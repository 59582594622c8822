import { Button, Text } from "@mantine/core";
import { Link, redirect } from "react-router";
import { SentMails } from "~/app/areas/mail/parts/send-form";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Act } from "~/app/ui/act";
import { Page, Section } from "~/app/ui/page";
import { isReport, KIND_WORDS } from "~/domain/scenarios/kinds";
import { getReport, type Report } from "~/operations/scenarios/get-report";
import type { Route } from "./+types/report";
import { Answers } from "./parts/answers";
import { ReportFacts } from "./parts/report-facts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.report.title ?? "Rapport"} · Aplomb` },
];
export const handle: Shows<Report> = {
  topics: (data) => [`report:${data.report.id}`, `client:${data.client.id}`],
};
export async function loader({ context, params }: Route.LoaderArgs) {
  const view = await answer(() => getReport(context.get(ctxContext), params.reportId));
  if (view.report.finishedAt === null && view.report.binnedAt === null && view.may.write)
    throw redirect(`/rapports/${params.reportId}/saisie`);
  return view;
}

/** A filled form as one reads it. */
export default function ReportPage({ loaderData }: Route.ComponentProps) {
  const { report, client, content, mails } = loaderData;
  return (
    <Page
      title={report.title}
      detail={
        <>
          {KIND_WORDS[report.kind]} ·{" "}
          <Link to={`/clients/${client.id}`} style={{ textDecoration: "underline" }}>
            {client.name}
          </Link>
        </>
      }
      back={{ href: `/clients/${client.id}/rapports`, label: client.name }}
      record={{ kind: "report", id: report.id }}
      actions={isReport(report.kind) && <Acts view={loaderData} />}
      width="narrow"
    >
      <ReportFacts view={loaderData} />
      <Answers content={content} answers={report.answers} />
      {report.fingerprint !== "" && (
        <Section title="Preuve">
          <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
            Rapport définitif depuis qu'il est terminé. Empreinte SHA-256 : {report.fingerprint}
          </Text>
        </Section>
      )}
      <SentMails mails={mails} />
    </Page>
  );
}

function Acts({ view: { report, revisions, may } }: { view: Report }) {
  const base = `/rapports/${report.id}`;
  if (report.binnedAt !== null)
    return (
      may.write && (
        <Act to={`${base}/remise`} done="Rapport repris.">
          Reprendre ce rapport
        </Act>
      )
    );
  if (report.finishedAt === null) return null;
  const corrected = revisions.some((one) => one.correctsId === report.id);
  return (
    <>
      {may.write && !corrected && (
        <Act to={`${base}/correction`} variant="default">
          Corriger
        </Act>
      )}
      <Button component="a" href={`${base}/pdf`} target="_blank" rel="noopener" variant="default">
        PDF
      </Button>
      {may.send && (
        <Button component={Link} to={`${base}/envoi`}>
          {report.sentAt === null ? "Envoyer au client" : "Renvoyer au client"}
        </Button>
      )}
    </>
  );
}
