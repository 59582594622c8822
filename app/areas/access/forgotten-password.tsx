import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Anchor, Button, Stack } from "@mantine/core";
import { Form, Link, useNavigation } from "react-router";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { forgottenForm } from "~/domain/access/forms";
import { requestPasswordReset } from "~/operations/access/request-password-reset";
import type { Route } from "./+types/forgotten-password";
import { Door } from "./parts/door";
import { FormErrors, TextField } from "./parts/fields";

export const meta: Route.MetaFunction = () => [{ title: "Mot de passe oublié · Aplomb" }];

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    forgottenForm,
    ({ email }) => requestPasswordReset(context.get(ctxContext), email),
    () => ({ sent: true as const }),
  );
}

export default function ForgottenPassword({ actionData }: Route.ComponentProps) {
  const busy = useNavigation().state !== "idle";
  const sent = actionData !== undefined && "sent" in actionData;
  const [form, fields] = useForm({
    lastResult: sent ? undefined : actionData?.lastResult,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: forgottenForm }),
  });
  const back = (
    <Anchor component={Link} to="/connexion" size="sm">
      Revenir à la connexion
    </Anchor>
  );
  if (sent)
    return (
      <Door
        title="Regardez vos messages"
        lead="Si un compte porte cette adresse, un lien vient de lui être envoyé. Il vaut trente minutes et ne sert qu'une fois. Pensez aux indésirables."
      >
        {back}
      </Door>
    );
  return (
    <Door
      title="Mot de passe oublié"
      lead="Indiquez votre adresse : nous vous envoyons un lien pour en choisir un autre."
    >
      <Form method="post" {...getFormProps(form)}>
        <Stack gap="md">
          <FormErrors form={form} />
          <TextField
            field={fields.email}
            type="email"
            label="Adresse e-mail"
            autoComplete="username"
            autoFocus
          />
          <Button type="submit" loading={busy} fullWidth>
            Envoyer le lien
          </Button>
          {back}
        </Stack>
      </Form>
    </Door>
  );
}
