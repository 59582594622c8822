import { Stack } from "@mantine/core";
import { useState } from "react";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { entered } from "~/app/shell/viewer";
import { TextField } from "~/app/ui/form/fields";
import { Form, SubmitButton } from "~/app/ui/form/form";
import { acceptForm } from "~/domain/access/forms";
import { ROLE_NAMES, ROLE_PURPOSES } from "~/domain/access/matrix";
import { acceptInvitation } from "~/operations/access/accept-invitation";
import { findInvitation } from "~/operations/access/find-invitation";
import type { Route } from "./+types/invitation";
import { DeadLink } from "./parts/dead-link";
import { Door } from "./parts/door";
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

export default function Invitation({ loaderData }: Route.ComponentProps) {
  const { invitedBy, company, email, role } = loaderData;
  const [name, setName] = useState(loaderData.name);
  return (
    <Door
      title={`Bienvenue chez ${company}`}
      lead={`${invitedBy} vous ouvre un accès avec le rôle « ${ROLE_NAMES[role]} ». ${ROLE_PURPOSES[role]}`}
      foot={`Vous vous connecterez avec ${email}.`}
    >
      <Form schema={acceptForm} defaultValue={{ name: loaderData.name }}>
        <Stack gap="md">
          <TextField
            name="name"
            label="Votre nom"
            autoComplete="name"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NewPassword owner={{ email, name }} label="Choisissez un mot de passe" />
          <SubmitButton fullWidth>Rejoindre l'équipe</SubmitButton>
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
