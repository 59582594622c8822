import { Button, Loader, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Form, Link, redirect, useSubmit } from "react-router";
import { act, answer, opened } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { EmptyState } from "~/app/ui/empty-state";
import { FormProblems } from "~/app/ui/form/form";
import { Page } from "~/app/ui/page";
import { newQuoteSchema } from "~/domain/quotes/forms";
import { listClients } from "~/operations/clients/list-clients";
import { createQuote } from "~/operations/quotes/create-quote";
import type { Route } from "./+types/new";
import classes from "./parts/reading.module.css";

/** Whom the quote is for, found by name, town or phone. */
export async function loader({ context, request }: Route.LoaderArgs) {
  await opened(context.get(ctxContext), "quote.write");
  const { searchParams } = new URL(request.url);
  const text = searchParams.get("q") ?? "";
  const { rows } = await answer(() => listClients(context.get(ctxContext), { text, limit: 12 }));
  return {
    text,
    copy: searchParams.get("copie"),
    chosen: searchParams.get("client"),
    ouvrage: searchParams.get("ouvrage"),
    clients: rows,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = newQuoteSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw redirect("/devis/nouveau");
  return act(
    () => createQuote(context.get(ctxContext), form.data),
    ({ quoteId }) => redirect(`/devis/${quoteId}`),
  );
}

export const meta = () => [{ title: "Nouveau devis" }];

export default function NewQuote({ loaderData, actionData }: Route.ComponentProps) {
  const { text, copy, chosen, ouvrage, clients } = loaderData;
  const problems = actionData && "problems" in actionData ? actionData.problems : [];
  const submit = useSubmit();
  const search = useRef<HTMLFormElement>(null);
  const made = useRef(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    // A link made for one client opens its quote at once; a prefetch of the link makes nothing.
    if (!chosen || made.current) return;
    made.current = true;
    void submit(
      { clientId: chosen, ...(ouvrage ? { ouvrageId: ouvrage } : {}) },
      { method: "post", replace: true },
    );
  }, [chosen, ouvrage, submit]);
  if (chosen && problems.length === 0)
    return (
      <Page title="Nouveau devis" width="narrow">
        <Form method="post">
          <input type="hidden" name="clientId" value={chosen} />
          {ouvrage && <input type="hidden" name="ouvrageId" value={ouvrage} />}
          <Button type="submit" variant="default" leftSection={<Loader size={14} />}>
            Ouvrir le devis
          </Button>
        </Form>
      </Page>
    );
  return (
    <Page title={copy ? "Dupliquer pour quel client ?" : "Un devis pour qui ?"} width="narrow">
      <FormProblems messages={problems.map((problem) => problem.text)} />
      <Form ref={search} onChange={() => void submit(search.current, { replace: true })}>
        {copy && <input type="hidden" name="copie" value={copy} />}
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
          text="Créez d'abord le client : le devis suivra depuis sa fiche."
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
              <Form method="post" action={copy ? `/devis/${copy}/copie` : "/devis/nouveau"}>
                <button type="submit" name={copy ? "client" : "clientId"} value={client.id}>
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
