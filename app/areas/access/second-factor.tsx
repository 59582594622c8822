import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Anchor, Button, Stack } from "@mantine/core";
import { Form, Link, useNavigation } from "react-router";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { cookieValue, entered, sessionCookieName } from "~/app/shell/viewer";
import { codeForm } from "~/domain/access/forms";
import { safePath } from "~/domain/access/sessions";
import { verifySecondFactor } from "~/operations/access/verify-second-factor";
import type { Route } from "./+types/second-factor";
import { Door } from "./parts/door";
import { FormErrors, TextField } from "./parts/fields";

export const meta: Route.MetaFunction = () => [{ title: "Code de connexion · Aplomb" }];

export async function action({ context, request }: Route.ActionArgs) {
  const url = new URL(request.url);
  const token = cookieValue(request, sessionCookieName(url));
  return submit(
    await request.formData(),
    codeForm,
    ({ code }) => verifySecondFactor(context.get(ctxContext), token, code),
    (opened) => entered(url, opened, safePath(url.searchParams.get("vers"))),
  );
}

export default function SecondFactor({ actionData }: Route.ComponentProps) {
  const busy = useNavigation().state !== "idle";
  const [form, fields] = useForm({
    lastResult: actionData?.lastResult,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: codeForm }),
  });
  return (
    <Door
      title="Votre code"
      lead="Ouvrez votre application d'authentification et recopiez le code à 6 chiffres."
      foot="Téléphone perdu ? Saisissez l'un de vos dix codes de secours à la place."
    >
      <Form method="post" {...getFormProps(form)}>
        <Stack gap="md">
          <FormErrors form={form} />
          <TextField
            field={fields.code}
            label="Code"
            autoComplete="one-time-code"
            inputMode="numeric"
            autoFocus
            styles={{ input: { fontVariantNumeric: "tabular-nums", letterSpacing: "0.18em" } }}
          />
          <Button type="submit" loading={busy} fullWidth>
            Entrer
          </Button>
          <Anchor component={Link} to="/connexion" size="sm">
            Revenir au mot de passe
          </Anchor>
        </Stack>
      </Form>
    </Door>
  );
}
