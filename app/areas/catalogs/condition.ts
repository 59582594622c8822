import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { removeCondition } from "~/operations/catalogs/remove-condition";
import type { Route } from "./+types/condition";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => removeCondition(context.get(ctxContext), params.supplierId, params.conditionId),
    () => ({ done: true }),
  );
