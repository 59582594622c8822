import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { planReplacement } from "~/operations/equipment/plan-replacement";
import type { Route } from "./+types/plan";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => planReplacement(context.get(ctxContext), params.equipmentId),
    (planned) => ({ planned, problems: [] }),
  );
}
