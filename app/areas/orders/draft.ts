import { answerJson } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { orderSaveSchema } from "~/domain/billing/drafts";
import { problem } from "~/domain/problem";
import { saveOrder } from "~/operations/orders/save-order";
import { refused } from "~/operations/refusals";
import type { Route } from "./+types/draft";

/** Autosave of the editor: the whole order as JSON. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const save = orderSaveSchema.safeParse(await request.json().catch(() => null));
  return answerJson(() => {
    if (!save.success) throw refused(problem("draft-unreadable", save.error.issues[0]?.path.join(".")));
    return saveOrder(context.get(ctxContext), params.orderId, save.data);
  });
}
