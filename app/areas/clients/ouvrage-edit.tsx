import { Button, Title } from "@mantine/core";
import { useState } from "react";
import { Link, redirect } from "react-router";
import { answerDefaults } from "~/app/areas/questions/parts/answer-fields";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { ouvrageEditForm } from "~/domain/clients/forms";
import { getOuvrage } from "~/operations/clients/get-ouvrage";
import { updateOuvrage } from "~/operations/clients/update-ouvrage";
import type { Route } from "./+types/ouvrage-edit";
import { OuvrageFields } from "./parts/ouvrage-fields";

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => getOuvrage(context.get(ctxContext), params.clientId, params.ouvrageId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    ouvrageEditForm,
    (form) => updateOuvrage(context.get(ctxContext), params.clientId, params.ouvrageId, form),
    () => redirect(`/clients/${params.clientId}/ouvrages/${params.ouvrageId}`),
  );
}

export default function EditOuvrage({ loaderData }: Route.ComponentProps) {
  const { ouvrage, addresses, types, questions, answers, files } = loaderData;
  const [version] = useState(ouvrage.version);
  return (
    <div style={{ maxWidth: "32rem" }}>
      <Title order={2} mb="md">
        {ouvrage.name}
      </Title>
      <Form
        schema={ouvrageEditForm}
        defaultValue={{ ...ouvrage, answers: answerDefaults(questions, answers), version: String(version) }}
      >
        <input type="hidden" name="version" value={version} />
        <OuvrageFields
          types={types}
          addresses={addresses}
          questions={questions}
          answers={answers}
          files={files}
          about={{
            subject: "ouvrage",
            id: ouvrage.id,
            upload: { proprietaire: "client", id: ouvrage.clientId, ouvrage: ouvrage.id },
          }}
        />
        <FormActions>
          <Button
            component={Link}
            to={`/clients/${ouvrage.clientId}/ouvrages/${ouvrage.id}`}
            variant="default"
          >
            Laisser comme avant
          </Button>
          <SubmitButton>Enregistrer l'ouvrage</SubmitButton>
        </FormActions>
      </Form>
    </div>
  );
}
