import { Stack } from "@mantine/core";
import { redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { Form, SubmitButton } from "~/app/ui/form/form";
import { newPasswordForm } from "~/domain/access/forms";
import { findPasswordReset } from "~/operations/access/find-password-reset";
import { resetPassword } from "~/operations/access/reset-password";
import type { Route } from "./+types/new-password";
import { DeadLink } from "./parts/dead-link";
import { Door } from "./parts/door";
import { NewPassword as PasswordChoice } from "./parts/new-password";

export const meta: Route.MetaFunction = () => [
  { title: "Nouveau mot de passe · Aplomb" },
  { name: "referrer", content: "no-referrer" },
];

export function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => findPasswordReset(context.get(ctxContext), params.token));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    newPasswordForm,
    ({ password }) => resetPassword(context.get(ctxContext), params.token, password),
    () => redirect("/connexion?change"),
  );
}

export default function NewPassword({ loaderData }: Route.ComponentProps) {
  return (
    <Door
      title="Nouveau mot de passe"
      lead={`Pour ${loaderData.email}. Vos autres appareils seront déconnectés.`}
    >
      <Form schema={newPasswordForm}>
        <Stack gap="md">
          <input type="email" autoComplete="username" defaultValue={loaderData.email} hidden readOnly />
          <PasswordChoice owner={loaderData} />
          <SubmitButton fullWidth>Enregistrer le mot de passe</SubmitButton>
        </Stack>
      </Form>
    </Door>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <DeadLink
      error={error}
      title="Ce lien ne sert plus"
      again={{ to: "/mot-de-passe-oublie", label: "Demander un nouveau lien" }}
    />
  );
}
