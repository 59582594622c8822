import { Button } from "@mantine/core";
import { Link, redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { EmptyState } from "~/app/ui/empty-state";
import { RadioCards, SelectField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page } from "~/app/ui/page";
import { startReportForm } from "~/domain/scenarios/forms";
import { KIND_WORDS } from "~/domain/scenarios/kinds";
import { getNewReport } from "~/operations/scenarios/get-new-report";
import { startReport } from "~/operations/scenarios/start-report";
import type { Route } from "./+types/new-report";

export const meta: Route.MetaFunction = () => [{ title: "Nouveau rapport · Aplomb" }];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const view = await answer(() => getNewReport(context.get(ctxContext), params.clientId));
  return { ...view, ouvrageId: new URL(request.url).searchParams.get("ouvrage") ?? "" };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    startReportForm,
    (form, sending) => startReport(context.get(ctxContext), params.clientId, form, sending),
    (id) => redirect(`/rapports/${id}/saisie`),
  );
}

/** Which report, about which ouvrage; then one is at it. */
export default function NewReport({ loaderData }: Route.ComponentProps) {
  const { client, templates, ouvrages, ouvrageId, mayManage } = loaderData;
  const back = { href: `/clients/${client.id}/rapports`, label: client.name };
  if (templates.length === 0)
    return (
      <Page title="Nouveau rapport" back={back} width="narrow">
        <EmptyState
          title="Aucun modèle de rapport publié"
          text="Un modèle dit ce que l'on relève chez le client. La direction et le bureau les écrivent dans les réglages."
          action={
            mayManage && (
              <Button component={Link} to="/reglages/formulaires">
                Modèles
              </Button>
            )
          }
        />
      </Page>
    );
  return (
    <Page title="Nouveau rapport" detail={client.name} back={back} width="narrow">
      <Form schema={startReportForm} defaultValue={{ templateId: templates[0]?.id, ouvrageId }}>
        <RadioCards
          name="templateId"
          label="Modèle"
          required
          options={templates.map((one) => ({
            value: one.id,
            label: one.title,
            text: one.purpose || KIND_WORDS[one.kind],
          }))}
        />
        {ouvrages.length > 0 && (
          <SelectField
            name="ouvrageId"
            label="Ouvrage"
            empty="Aucun en particulier"
            options={ouvrages.map((one) => ({ value: one.id, label: one.name }))}
          />
        )}
        <FormActions>
          <SubmitButton size="md">Commencer</SubmitButton>
        </FormActions>
      </Form>
    </Page>
  );
}
