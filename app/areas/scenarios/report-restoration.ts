import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { restoreReport } from "~/operations/scenarios/restore-report";
import type { Route } from "./+types/report-restoration";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => restoreReport(context.get(ctxContext), params.reportId),
    () => ({ done: true }),
  );
}
