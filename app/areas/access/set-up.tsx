import { redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { entered } from "~/app/shell/viewer";
import { setUpForm } from "~/domain/company/forms";
import { getSetUpState } from "~/operations/settings/get-set-up-state";
import { setUpCompany } from "~/operations/settings/set-up-company";
import type { Route } from "./+types/set-up";

export const meta: Route.MetaFunction = () => [{ title: "Installation · Aplomb" }];

export async function loader({ context }: Route.LoaderArgs) {
  const { done } = await answer(() => getSetUpState(context.get(ctxContext)));
  if (done) throw redirect("/");
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    setUpForm,
    (form) => setUpCompany(context.get(ctxContext), form),
    (opened) => entered(new URL(request.url), opened, "/"),
  );
}

export default function SetUp() {
  return (
    <main>
      <h1>Bienvenue</h1>
    </main>
  );
}
