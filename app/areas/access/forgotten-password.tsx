import { Anchor, Stack } from "@mantine/core";
import { Link } from "react-router";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { TextField } from "~/app/ui/form/fields";
import { Form, SubmitButton } from "~/app/ui/form/form";
import { forgottenForm } from "~/domain/access/forms";
import { requestPasswordReset } from "~/operations/access/request-password-reset";
import type { Route } from "./+types/forgotten-password";
import { Door } from "./parts/door";

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
  const back = (
    <Anchor component={Link} to="/connexion">
      Revenir à la connexion
    </Anchor>
  );
  if (actionData && "sent" in actionData)
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
      <Form schema={forgottenForm}>
        <Stack gap="md">
          <TextField name="email" label="Adresse e-mail" type="email" autoComplete="username" autoFocus />
          <SubmitButton fullWidth>Envoyer le lien</SubmitButton>
          {back}
        </Stack>
      </Form>
    </Door>
  );
}
