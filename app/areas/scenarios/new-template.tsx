import { Button } from "@mantine/core";
import { Link, redirect } from "react-router";
import { opened, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page } from "~/app/ui/page";
import { newTemplateForm } from "~/domain/scenarios/forms";
import { addFormTemplate } from "~/operations/scenarios/add-form-template";
import type { Route } from "./+types/new-template";

export const meta = () => [{ title: "Nouvelle enquête · Aplomb" }];
export const loader = ({ context }: Route.LoaderArgs) => opened(context.get(ctxContext), "scenario.manage");

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    newTemplateForm,
    (form, sending) => addFormTemplate(context.get(ctxContext), form, sending),
    (id) => redirect(`/reglages/formulaires/${id}`),
  );
}

export default function NewTemplate() {
  return (
    <Page title="Nouvelle enquête" back={{ href: "/reglages/formulaires", label: "Enquêtes" }} width="narrow">
      <Form schema={newTemplateForm} defaultValue={{ title: "" }}>
        <input type="hidden" name="kind" value="survey" />
        <TextField
          name="title"
          label="Titre"
          hint="Lu par l'équipe et par le client"
          required
          autoComplete="off"
        />
        <FormActions>
          <Button component={Link} to="/reglages/formulaires" variant="default">
            Revenir aux enquêtes
          </Button>
          <SubmitButton>Écrire l'enquête</SubmitButton>
        </FormActions>
      </Form>
    </Page>
  );
}
