import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { binReport } from "~/operations/scenarios/bin-report";
import type { Route } from "./+types/report-bin";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => binReport(context.get(ctxContext), params.reportId),
    () => ({ done: true }),
  );
}
