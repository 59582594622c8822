import { redirect } from "react-router";
import { SendForm, SentMails } from "~/app/areas/mail/parts/send-form";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Page } from "~/app/ui/page";
import { sendMailForm } from "~/domain/mail/sending";
import { getReportSending } from "~/operations/scenarios/get-report-sending";
import { sendReport } from "~/operations/scenarios/send-report";
import type { Route } from "./+types/report-sending";

export const meta: Route.MetaFunction = () => [{ title: "Envoyer le rapport · Aplomb" }];
export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: (data) => [`report:${data.report.id}`, "mail"],
};
export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getReportSending(context.get(ctxContext), params.reportId));

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    sendMailForm,
    (form) => sendReport(context.get(ctxContext), params.reportId, form),
    () => redirect(`/rapports/${params.reportId}`),
  );
}

export default function SendReport({ loaderData }: Route.ComponentProps) {
  const { report, client, to, addresses, letter, files, paper, mails } = loaderData;
  return (
    <Page
      title="Envoyer le rapport"
      detail={`${client.name} · ${report.title}`}
      back={{ href: `/rapports/${report.id}`, label: report.title }}
      width="narrow"
    >
      <SendForm
        clientId={client.id}
        version={report.version}
        to={to}
        addresses={addresses}
        letter={letter}
        hint="Le PDF du rapport est ajouté au message."
        files={files}
        pdf={{ name: paper, href: `/rapports/${report.id}/pdf` }}
        label={report.sentAt === null ? "Envoyer le rapport" : "Renvoyer le rapport"}
      />
      <SentMails mails={mails} />
    </Page>
  );
}
