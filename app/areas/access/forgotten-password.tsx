import { Link } from "react-router";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { forgottenForm } from "~/domain/access/forms";
import { requestPasswordReset } from "~/operations/access/request-password-reset";
import type { Route } from "./+types/forgotten-password";
import { Door } from "./parts/door";
import { DoorButton, DoorField, DoorForm } from "./parts/door-form";

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
  const back = <Link to="/connexion">Revenir à la connexion</Link>;
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
      <DoorForm>
        <DoorField name="email" label="Adresse e-mail" type="email" autoComplete="username" autoFocus />
        <DoorButton>Envoyer le lien</DoorButton>
        {back}
      </DoorForm>
    </Door>
  );
}
