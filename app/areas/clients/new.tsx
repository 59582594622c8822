import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { Link, redirect } from "react-router";
import { FirstConsents } from "~/app/areas/privacy/parts/first-consents";
import { answerDefaults } from "~/app/areas/questions/parts/answer-fields";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page } from "~/app/ui/page";
import { clientForm } from "~/domain/clients/new-client";
import { vatNumberOf } from "~/domain/identity/vat-number";
import { createClient } from "~/operations/clients/create-client";
import { getNewClient } from "~/operations/clients/get-new-client";
import type { Route } from "./+types/new";
import classes from "./new.module.css";
import { ClientFields } from "./parts/client-fields";
import { Duplicates, useDuplicates } from "./parts/duplicates";
import { personIn, useJoining } from "./parts/use-joining";

export async function loader({ context, request }: Route.LoaderArgs) {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return answer(() => getNewClient(context.get(ctxContext), typed.slice(0, 200)));
}

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    clientForm,
    (form, sending) => createClient(context.get(ctxContext), form, sending),
    (id) => redirect(`/clients/${id}`),
  );
}

export const meta = () => [{ title: "Nouveau client · Aplomb" }];

/** Search first: what is typed is compared with the clients already known, before a second file is made. */
export default function NewClient({ loaderData, actionData }: Route.ComponentProps) {
  const { choices, statusId, draft, questions, creation } = loaderData;
  const { found, look } = useDuplicates(draft);
  const typing = useRef<HTMLDivElement>(null);
  const formOf = () => typing.current?.querySelector("form") ?? null;
  const [person, setPerson] = useState(draft.kind === "person" && draft.lastName !== "");
  // An interlocutor has one phone and one mail: what else was typed goes to the file.
  const [more, setMore] = useState<readonly string[]>([]);
  const { join, busy } = useJoining(() => look(formOf()));
  // Whoever corrects something after the warning is not creating in spite of it.
  const [corrected, setCorrected] = useState<unknown>();
  const warned = actionData !== corrected && actionData?.problems.some((one) => one.code === "client-known");
  return (
    <Page title="Nouveau client">
      <div className={classes.columns}>
        <div
          ref={typing}
          onInput={(event) => {
            const { form } = event.target as HTMLInputElement;
            look(form);
            const named = personIn(form);
            setPerson(named !== null);
            setMore(named ? [...named.morePhones, ...named.moreEmails] : []);
            setCorrected(actionData);
          }}
        >
          <Form
            schema={clientForm}
            defaultValue={{
              ...draft,
              statusId,
              vatNumber: draft.siren && vatNumberOf(draft.siren),
              consents: { words: "Acceptez-vous de recevoir nos offres ?" },
              answers: answerDefaults(questions, {}),
              phones: [{ value: draft.phone, label: "" }],
              emails: [{ value: draft.email, label: "" }],
              addresses: [{ use: "main", street: "", postcode: draft.postcode, city: draft.city }],
            }}
          >
            <ClientFields choices={choices} questions={questions} creation={creation} draft={draft} />
            <FirstConsents />
            <FormActions>
              <Button component={Link} to="/clients" variant="default">
                Revenir aux clients
              </Button>
              {warned ? (
                <SubmitButton name="evenIfKnown" value="on">
                  Créer quand même
                </SubmitButton>
              ) : (
                <SubmitButton>Créer le client</SubmitButton>
              )}
            </FormActions>
          </Form>
        </div>
        <Duplicates
          found={found}
          joining={busy}
          more={more}
          {...(person ? { join: (one) => void join(one, formOf()) } : {})}
        />
      </div>
    </Page>
  );
}
