import { Button } from "@mantine/core";
import { Link, redirect } from "react-router";
import { opened, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { RadioCards, TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page } from "~/app/ui/page";
import { newTemplateForm } from "~/domain/scenarios/forms";
import { KIND_WORDS } from "~/domain/scenarios/kinds";
import { addFormTemplate } from "~/operations/scenarios/add-form-template";
import type { Route } from "./+types/new-template";

export const meta = () => [{ title: "Nouveau modèle · Aplomb" }];
export const loader = ({ context }: Route.LoaderArgs) => opened(context.get(ctxContext), "scenario.manage");

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    newTemplateForm,
    (form, sending) => addFormTemplate(context.get(ctxContext), form, sending),
    (id) => redirect(`/reglages/formulaires/${id}`),
  );
}

const KINDS = [
  {
    value: "visit",
    label: KIND_WORDS.visit,
    text: "Rempli chez le client avant de vendre ou de poser : photos, relevés, signature.",
  },
  {
    value: "intervention",
    label: KIND_WORDS.intervention,
    text: "Ce qui a été fait, constaté, remplacé ; signé sur place.",
  },
  {
    value: "diagnosis",
    label: KIND_WORDS.diagnosis,
    text: "Un contrôle point par point, à remettre au client.",
  },
  {
    value: "survey",
    label: KIND_WORDS.survey,
    text: "Envoyée par mail, le client y répond sur son téléphone.",
  },
];

export default function NewTemplate() {
  return (
    <Page title="Nouveau modèle" back={{ href: "/reglages/formulaires", label: "Modèles" }} width="narrow">
      <Form schema={newTemplateForm} defaultValue={{ kind: "visit" }}>
        <RadioCards name="kind" label="À quoi sert-il ?" options={KINDS} required />
        <TextField
          name="title"
          label="Titre"
          hint="Lu par l'équipe et par le client"
          required
          autoComplete="off"
        />
        <FormActions>
          <Button component={Link} to="/reglages/formulaires" variant="default">
            Revenir aux modèles
          </Button>
          <SubmitButton>Écrire le modèle</SubmitButton>
        </FormActions>
      </Form>
    </Page>
  );
}
