import { Button } from "@mantine/core";
import { useState } from "react";
import { Link, redirect, useOutletContext } from "react-router";
import { answerDefaults } from "~/app/areas/questions/parts/answer-fields";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { clientEditForm } from "~/domain/clients/forms";
import { formatPhone } from "~/domain/identity/phone-writing";
import type { ClientFile } from "~/operations/clients/get-client-file";
import { getClientSheet } from "~/operations/clients/get-client-sheet";
import { updateClient } from "~/operations/clients/update-client";
import type { Route } from "./+types/sheet";
import { ClientFields } from "./parts/client-fields";
import { ConsentDots } from "./parts/consent-dots";
import classes from "./parts/identity.module.css";
import { AlsoWriting } from "./parts/presence";

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => getClientSheet(context.get(ctxContext), params.clientId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    clientEditForm,
    (form) => updateClient(context.get(ctxContext), params.clientId, form),
    () => redirect(`/clients/${params.clientId}`),
  );
}

/** The whole sheet. The version that was opened goes with it: a colleague's change is never lost. */
export default function Sheet({ loaderData }: Route.ComponentProps) {
  const file = useOutletContext<ClientFile>();
  const { client, addresses, phones, emails, interlocutors, choices, questions, answers, files } = loaderData;
  return (
    <div style={{ maxWidth: "46rem" }}>
      <Link to={`/clients/${client.id}/consentements`} className={classes.consents}>
        <ConsentDots consents={file.consents} />
      </Link>
      <Form
        key={client.id}
        schema={clientEditForm}
        defaultValue={{
          ...client,
          version: String(client.version),
          addresses,
          phones: phones.map((one) => ({ ...one, value: formatPhone(one.value) })),
          emails,
          answers: answerDefaults(questions, answers),
          interlocutors: interlocutors.map((one) => ({ ...one, phone: one.phone && formatPhone(one.phone) })),
        }}
      >
        <Version value={client.version} />
        <ClientFields
          choices={choices}
          questions={questions}
          answers={answers}
          files={files}
          consents={Object.fromEntries(file.interlocutors.map((one) => [one.id, one.consents]))}
          about={{ subject: "client", id: client.id, upload: { proprietaire: "client", id: client.id } }}
        />
        <AlsoWriting section="fiche" what="cette fiche" />
        <FormActions>
          <Button component={Link} to={`/clients/${client.id}`} variant="default">
            Laisser comme avant
          </Button>
          <SubmitButton>Enregistrer la fiche</SubmitButton>
        </FormActions>
      </Form>
    </div>
  );
}

/** The version of the first render stays: refreshing the page under a typing hand must not hide the conflict. */
function Version({ value }: { value: number }) {
  const [first] = useState(value);
  return <input type="hidden" name="version" value={first} />;
}
