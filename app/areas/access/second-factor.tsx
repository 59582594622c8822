import { Anchor, Stack } from "@mantine/core";
import { Link } from "react-router";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { cookieValue, entered, sessionCookieName } from "~/app/shell/viewer";
import { TextField } from "~/app/ui/form/fields";
import { Form, SubmitButton } from "~/app/ui/form/form";
import { codeForm } from "~/domain/access/forms";
import { safePath } from "~/domain/access/sessions";
import { verifySecondFactor } from "~/operations/access/verify-second-factor";
import type { Route } from "./+types/second-factor";
import { Door } from "./parts/door";

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

export default function SecondFactor() {
  return (
    <Door
      title="Votre code"
      lead="Ouvrez votre application d'authentification et recopiez le code à 6 chiffres."
      foot="Téléphone perdu ? Saisissez à la place l'un de vos dix codes de secours."
    >
      <Form schema={codeForm}>
        <Stack gap="md">
          <TextField name="code" label="Code" autoComplete="one-time-code" inputMode="text" autoFocus />
          <SubmitButton fullWidth>Entrer</SubmitButton>
          <Anchor component={Link} to="/connexion">
            Revenir au mot de passe
          </Anchor>
        </Stack>
      </Form>
    </Door>
  );
}
