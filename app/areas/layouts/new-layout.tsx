import { Button } from "@mantine/core";
import { Link, redirect } from "react-router";
import * as z from "zod";
import { answer, opened, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { RadioCards, TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page } from "~/app/ui/page";
import { newLayoutForm } from "~/domain/layouts/forms";
import { createLayout } from "~/operations/layouts/create-layout";
import { getLayout } from "~/operations/layouts/get-layout";
import type { Route } from "./+types/new-layout";
import { KIND_TITLES } from "./parts/words";

export const meta = () => [{ title: "Nouvelle mise en page · Aplomb" }];

const shape = newLayoutForm.extend({ from: z.string().max(60).optional() });

export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext);
  await opened(ctx, "layout.manage");
  const from = new URL(request.url).searchParams.get("copie");
  return { from: from === null ? null : (await answer(() => getLayout(ctx, from))).layout };
}

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    shape,
    ({ from, ...form }, sending) =>
      createLayout(context.get(ctxContext), { ...form, ...(from ? { from } : {}) }, sending),
    (id) => redirect(`/reglages/mises-en-page/${id}`),
  );
}

const KINDS = [
  { value: "quote", label: KIND_TITLES.quote, text: "Ce que le client lit et signe." },
  { value: "invoice", label: KIND_TITLES.invoice, text: "Avec les acomptes et les proformas." },
];

export default function NewLayout({ loaderData: { from } }: Route.ComponentProps) {
  return (
    <Page
      title={from ? `Copie de « ${from.name} »` : "Nouvelle mise en page"}
      back={{ href: "/reglages/mises-en-page", label: "Mises en page" }}
      width="narrow"
    >
      <Form
        schema={shape}
        defaultValue={from ? { kind: from.kind, name: `${from.name}, copie` } : { kind: "quote" }}
      >
        {from ? (
          <>
            <input type="hidden" name="kind" value={from.kind} />
            <input type="hidden" name="from" value={from.id} />
          </>
        ) : (
          <RadioCards name="kind" label="Pour quels documents ?" options={KINDS} required />
        )}
        <TextField
          name="name"
          label="Nom"
          hint="Pour la reconnaître en la choisissant : Chantiers, Boutique, Contrats d'entretien…"
          required
          autoComplete="off"
        />
        <FormActions>
          <Button component={Link} to="/reglages/mises-en-page" variant="default">
            Revenir aux mises en page
          </Button>
          <SubmitButton>Créer la mise en page</SubmitButton>
        </FormActions>
      </Form>
    </Page>
  );
}
