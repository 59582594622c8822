import { redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { declineSurvey } from "~/operations/scenarios/decline-survey";
import type { Route } from "./+types/survey-refusal";

export async function action({ context, params, request }: Route.ActionArgs) {
  const stop = (await request.formData()).get("stop") === "oui";
  const done = await act(
    () => declineSurvey(context.get(ctxContext), params.token, { stop }),
    () => redirect(`/enquete/${params.token}/merci${stop ? "?plus=non" : ""}`),
  );
  // Closed meanwhile: the page says so.
  return done instanceof Response ? done : redirect(`/enquete/${params.token}`);
}
