import { redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { removeLogo } from "~/operations/settings/remove-logo";
import type { Route } from "./+types/logo-removal";

export async function action({ context }: Route.ActionArgs) {
  return act(
    () => removeLogo(context.get(ctxContext)),
    () => redirect("/reglages/entreprise/apparence"),
  );
}
