import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "react-router";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { cookieValue, entered, sessionCookieName } from "~/app/shell/viewer";
import { codeForm } from "~/domain/access/forms";
import { safePath } from "~/domain/access/sessions";
import { verifySecondFactor } from "~/operations/access/verify-second-factor";
import type { Route } from "./+types/second-factor";

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
  const [form, fields] = useForm({
    lastResult: actionData?.lastResult,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: codeForm }),
  });
  return (
    <main>
      <h1>Votre code</h1>
      <Form method="post" {...getFormProps(form)}>
        {form.errors && <p role="alert">{form.errors.join(" ")}</p>}
        <label>
          Code à 6 chiffres
          <input
            {...getInputProps(fields.code, { type: "text" })}
            autoComplete="one-time-code"
            inputMode="numeric"
          />
        </label>
        <button type="submit">Entrer</button>
      </Form>
    </main>
  );
}
