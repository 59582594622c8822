import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Alert, Anchor, Button, Stack } from "@mantine/core";
import { Form, Link, redirect, useNavigation, useSearchParams } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { entered } from "~/app/shell/viewer";
import { logInForm } from "~/domain/access/forms";
import { safePath } from "~/domain/access/sessions";
import { logIn } from "~/operations/access/log-in";
import { getSetUpState } from "~/operations/settings/get-set-up-state";
import type { Route } from "./+types/log-in";
import { Door } from "./parts/door";
import { FormErrors, PasswordField, TextField } from "./parts/fields";

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

export default function LogIn({ actionData }: Route.ComponentProps) {
  const busy = useNavigation().state !== "idle";
  const [params] = useSearchParams();
  const [form, fields] = useForm({
    lastResult: actionData?.lastResult,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: logInForm }),
  });
  return (
    <Door title="Bonjour" lead="Connectez-vous pour retrouver vos clients et vos devis.">
      <Form method="post" {...getFormProps(form)}>
        <Stack gap="md">
          {params.has("change") && (
            <Alert color="green" variant="light" role="status">
              Votre nouveau mot de passe est enregistré. Vous pouvez entrer.
            </Alert>
          )}
          <FormErrors form={form} />
          <TextField
            field={fields.email}
            type="email"
            label="Adresse e-mail"
            autoComplete="username"
            autoFocus
          />
          <PasswordField field={fields.password} label="Mot de passe" autoComplete="current-password" />
          <Button type="submit" loading={busy} fullWidth>
            Se connecter
          </Button>
          <Anchor component={Link} to="/mot-de-passe-oublie" size="sm">
            Mot de passe oublié ?
          </Anchor>
        </Stack>
      </Form>
    </Door>
  );
}
