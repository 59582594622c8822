import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Button, Stack } from "@mantine/core";
import { useState } from "react";
import { Form, useNavigation } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { entered } from "~/app/shell/viewer";
import { acceptForm } from "~/domain/access/forms";
import { ROLE_NAMES, ROLE_PURPOSES } from "~/domain/access/matrix";
import { acceptInvitation } from "~/operations/access/accept-invitation";
import { findInvitation } from "~/operations/access/find-invitation";
import type { Route } from "./+types/invitation";
import { DeadLink } from "./parts/dead-link";
import { Door } from "./parts/door";
import { FormErrors, TextField } from "./parts/fields";
import { NewPassword } from "./parts/new-password";

export const meta: Route.MetaFunction = () => [
  { title: "Invitation · Aplomb" },
  { name: "referrer", content: "no-referrer" },
];

export function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => findInvitation(context.get(ctxContext), params.token));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    acceptForm,
    (input) => acceptInvitation(context.get(ctxContext), params.token, input),
    (opened) => entered(new URL(request.url), opened, "/"),
  );
}

export default function Invitation({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state !== "idle";
  const { invitedBy, company, email, role } = loaderData;
  const [name, setName] = useState(loaderData.name);
  const [form, fields] = useForm({
    lastResult: actionData?.lastResult,
    defaultValue: { name: loaderData.name },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: acceptForm }),
  });
  return (
    <Door
      title={`Bienvenue chez ${company}`}
      lead={`${invitedBy} vous ouvre un accès avec le rôle « ${ROLE_NAMES[role]} ». ${ROLE_PURPOSES[role]}`}
      foot={`Vous vous connecterez avec ${email}.`}
    >
      <Form method="post" {...getFormProps(form)}>
        <Stack gap="md">
          <FormErrors form={form} />
          <TextField
            field={fields.name}
            label="Votre nom"
            autoComplete="name"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NewPassword field={fields.password} owner={{ email, name }} label="Choisissez un mot de passe" />
          <Button type="submit" loading={busy} fullWidth>
            Rejoindre l'équipe
          </Button>
        </Stack>
      </Form>
    </Door>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <DeadLink
      error={error}
      title="Cette invitation ne sert plus"
      again={{ to: "/connexion", label: "Aller à la connexion" }}
    />
  );
}
