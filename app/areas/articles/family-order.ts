import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { moveFamily } from "~/operations/articles/move-family";
import type { Route } from "./+types/family-order";

export async function action({ context, params, request }: Route.ActionArgs) {
  const order = (await request.formData()).getAll("order").map(String);
  return act(
    () => moveFamily(context.get(ctxContext), params.familyId, order),
    () => ({ problems: [] }),
  );
}
