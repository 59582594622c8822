import { Alert, Anchor, Stack } from "@mantine/core";
import { Link, redirect, useSearchParams } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { entered } from "~/app/shell/viewer";
import { PasswordField, TextField } from "~/app/ui/form/fields";
import { Form, SubmitButton } from "~/app/ui/form/form";
import { logInForm } from "~/domain/access/forms";
import { safePath } from "~/domain/access/sessions";
import { logIn } from "~/operations/access/log-in";
import { getSetUpState } from "~/operations/settings/get-set-up-state";
import type { Route } from "./+types/log-in";
import { Door } from "./parts/door";

export const meta: Route.MetaFunction = () => [{ title: "Se connecter · Aplomb" }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext);
  const { done } = await answer(() => getSetUpState(ctx));
  if (!done) throw redirect("/installation");
  if (ctx.viewer.kind === "staff") throw redirect(safePath(new URL(request.url).searchParams.get("vers")));
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const url = new URL(request.url);
  const to = safePath(url.searchParams.get("vers"));
  return submit(
    await request.formData(),
    logInForm,
    (input) => logIn(context.get(ctxContext), input),
    (opened) =>
      entered(url, opened, opened.needsCode ? `/connexion/code?vers=${encodeURIComponent(to)}` : to),
  );
}

export default function LogIn() {
  const [params] = useSearchParams();
  return (
    <Door title="Bonjour" lead="Connectez-vous pour retrouver vos clients et vos devis.">
      {params.has("change") && (
        <Alert color="green" variant="light" mb="md">
          Votre nouveau mot de passe est enregistré. Vous pouvez entrer.
        </Alert>
      )}
      <Form schema={logInForm}>
        <Stack gap="md">
          <TextField name="email" label="Adresse e-mail" type="email" autoComplete="username" autoFocus />
          <PasswordField name="password" label="Mot de passe" autoComplete="current-password" />
          <SubmitButton fullWidth>Se connecter</SubmitButton>
          <Anchor component={Link} to="/mot-de-passe-oublie">
            Mot de passe oublié ?
          </Anchor>
        </Stack>
      </Form>
    </Door>
  );
}
