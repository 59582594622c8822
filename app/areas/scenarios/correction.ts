import { redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { correctReport } from "~/operations/scenarios/correct-report";
import type { Route } from "./+types/correction";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => correctReport(context.get(ctxContext), params.reportId),
    (id) => redirect(`/rapports/${id}/saisie`),
  );
}
