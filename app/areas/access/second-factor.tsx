import { Link } from "react-router";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { cookieValue, entered, sessionCookieName } from "~/app/shell/viewer";
import { codeForm } from "~/domain/access/forms";
import { safePath } from "~/domain/access/sessions";
import { verifySecondFactor } from "~/operations/access/verify-second-factor";
import type { Route } from "./+types/second-factor";
import { Door } from "./parts/door";
import { DoorButton, DoorField, DoorForm } from "./parts/door-form";

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
      <DoorForm>
        <DoorField name="code" label="Code" autoComplete="one-time-code" autoFocus />
        <DoorButton>Entrer</DoorButton>
        <Link to="/connexion">Revenir au mot de passe</Link>
      </DoorForm>
    </Door>
  );
}
