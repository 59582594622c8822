import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form, Link, redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { entered } from "~/app/shell/viewer";
import { logInForm } from "~/domain/access/forms";
import { safePath } from "~/domain/access/sessions";
import { logIn } from "~/operations/access/log-in";
import { getSetUpState } from "~/operations/settings/get-set-up-state";
import type { Route } from "./+types/log-in";

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
  const [form, fields] = useForm({
    lastResult: actionData?.lastResult,
    constraint: getZodConstraint(logInForm),
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: logInForm }),
  });
  return (
    <main>
      <h1>Se connecter</h1>
      <Form method="post" {...getFormProps(form)}>
        {form.errors && <p role="alert">{form.errors.join(" ")}</p>}
        <label>
          Adresse e-mail
          <input {...getInputProps(fields.email, { type: "email" })} autoComplete="username" />
        </label>
        <label>
          Mot de passe
          <input {...getInputProps(fields.password, { type: "password" })} autoComplete="current-password" />
        </label>
        <button type="submit">Se connecter</button>
        <Link to="/mot-de-passe-oublie">Mot de passe oublié ?</Link>
      </Form>
    </main>
  );
}
