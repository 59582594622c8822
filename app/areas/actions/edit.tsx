import { Button } from "@mantine/core";
import { useState } from "react";
import { Link, redirect } from "react-router";
import { answer, opened, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page } from "~/app/ui/page";
import { actionEditForm } from "~/domain/actions/forms";
import { getAction } from "~/operations/actions/get-action";
import { updateAction } from "~/operations/actions/update-action";
import type { Route } from "./+types/edit";
import { ActionFields } from "./parts/action-fields";

export const meta: Route.MetaFunction = () => [{ title: "Modifier · Aplomb" }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext);
  await opened(ctx, "action.write");
  const data = await answer(() => getAction(ctx, params.actionId));
  return data.action.doneAt === null ? data : redirect(`/actions/${params.actionId}`);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    actionEditForm,
    (form) => updateAction(context.get(ctxContext), params.actionId, form),
    () => redirect(`/actions/${params.actionId}`),
  );
}

export default function EditAction({ loaderData }: Route.ComponentProps) {
  const { action: row, types, people, ouvrages } = loaderData;
  const [version] = useState(row.version);
  return (
    <Page
      back={{ href: `/actions/${row.id}`, label: row.subject || row.typeLabel }}
      title="Changer ce qui est à faire"
      detail={row.clientName}
      width="narrow"
    >
      <Form
        schema={actionEditForm}
        defaultValue={{
          ...row,
          rhythmUnit: row.rhythmUnit ?? "",
          rhythmEvery: String(row.rhythmEvery ?? 1),
          version: String(version),
        }}
      >
        <input type="hidden" name="version" value={version} />
        <ActionFields types={types} people={people} ouvrages={ouvrages} />
        <FormActions>
          <Button component={Link} to={`/actions/${row.id}`} variant="default">
            Laisser comme avant
          </Button>
          <SubmitButton>Enregistrer</SubmitButton>
        </FormActions>
      </Form>
    </Page>
  );
}
