import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { moveFamily } from "~/operations/articles/move-family";
import type { Route } from "./+types/family-order";

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  const order = form.getAll("order").map(String);
  const was = form.getAll("was").map(String);
  return act(
    () => moveFamily(context.get(ctxContext), params.familyId, order, was),
    () => ({ problems: [] }),
  );
}
