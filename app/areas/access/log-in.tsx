import { Link, redirect, useSearchParams } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { entered } from "~/app/shell/viewer";
import { logInForm } from "~/domain/access/forms";
import { safePath } from "~/domain/access/sessions";
import { logIn } from "~/operations/access/log-in";
import { getSetUpState } from "~/operations/settings/get-set-up-state";
import type { Route } from "./+types/log-in";
import { Door } from "./parts/door";
import { DoorButton, DoorField, DoorForm, DoorSecret } from "./parts/door-form";
import classes from "./parts/door-form.module.css";

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
        <output className={classes.done}>
          Votre nouveau mot de passe est enregistré. Vous pouvez entrer.
        </output>
      )}
      <DoorForm>
        <DoorField name="email" label="Adresse e-mail" type="email" autoComplete="username" autoFocus />
        <DoorSecret name="password" label="Mot de passe" />
        <DoorButton>Se connecter</DoorButton>
        <Link to="/mot-de-passe-oublie">Mot de passe oublié ?</Link>
      </DoorForm>
    </Door>
  );
}
