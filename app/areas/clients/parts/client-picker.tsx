import { Button, Loader, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Form, Link, useSubmit } from "react-router";
import { EmptyState } from "~/app/ui/empty-state";
import { FormProblems } from "~/app/ui/form/problems";
import { Sending } from "~/app/ui/form/sending";
import { Page } from "~/app/ui/page";
import classes from "./client-picker.module.css";

interface ClientPickerProps {
  /** "Un devis pour qui ?" */
  title: string;
  /** What happens once somebody is chosen: "Ouvrir le devis". */
  verb: string;
  /** What the address asks: the words typed, and what was chosen already. */
  found: {
    text: string;
    chosen: string | null;
    clients: { id: string; displayName: string; city: string | null; status: string }[];
  };
  problems: string[];
  /** Where the choice is posted, under which name, and with what else. */
  action: string;
  name?: string;
  fields?: Record<string, string>;
  /** What a search must keep in the address. */
  kept?: Record<string, string>;
}

/** For whom a document is made: found by name, town, phone or mail. One that is chosen already is posted at once. */
export function ClientPicker(props: ClientPickerProps) {
  const { title, verb, found, problems, action, name = "clientId", fields = {}, kept = {} } = props;
  const { text, chosen, clients } = found;
  const submit = useSubmit();
  const search = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const made = useRef(false);
  const opening = useRef<HTMLFormElement>(null);
  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    // A link made for one client opens its document at once; a prefetch of the link makes nothing.
    if (!chosen || made.current) return;
    made.current = true;
    void submit(opening.current, { replace: true });
  }, [chosen, submit]);
  const hidden = Object.entries(fields).map(([key, value]) => (
    <input key={key} type="hidden" name={key} value={value} />
  ));
  if (chosen && problems.length === 0)
    return (
      <Page title={title} width="narrow">
        <Form method="post" action={action} ref={opening}>
          <Sending />
          {hidden}
          <input type="hidden" name={name} value={chosen} />
          <Button type="submit" variant="default" leftSection={<Loader size={14} />}>
            {verb}
          </Button>
        </Form>
      </Page>
    );
  return (
    <Page title={title} width="narrow">
      <FormProblems messages={problems} />
      <Form ref={search} onChange={() => void submit(search.current, { replace: true })}>
        {Object.entries(kept).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <TextInput
          type="search"
          name="q"
          aria-label="Nom, ville, téléphone ou mail du client"
          placeholder="Nom, ville, téléphone ou mail"
          defaultValue={text}
          ref={first}
        />
      </Form>
      {clients.length === 0 ? (
        <EmptyState
          title="Personne ne correspond"
          text="Créez d'abord le client : la suite se fait depuis sa fiche."
          action={
            <Button component={Link} to={`/clients/nouveau?q=${encodeURIComponent(text)}`}>
              Créer le client
            </Button>
          }
        />
      ) : (
        <ul className={classes.people}>
          {clients.map((client) => (
            <li key={client.id}>
              <Form method="post" action={action}>
                <Sending />
                {hidden}
                <button type="submit" name={name} value={client.id}>
                  <strong>{client.displayName}</strong>
                  <span>{[client.city, client.status].filter(Boolean).join(" · ")}</span>
                </button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
