import { answerJson } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { problem } from "~/domain/problem";
import { saveSchema } from "~/domain/quotes/forms";
import { saveQuoteDraft } from "~/operations/quotes/save-quote-draft";
import { refused } from "~/operations/refusals";
import type { Route } from "./+types/draft";

/** Autosave of the editor: the whole draft as JSON. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const save = saveSchema.safeParse(await request.json().catch(() => null));
  return answerJson(() => {
    if (!save.success) throw refused(problem("draft-unreadable", save.error.issues[0]?.path.join(".")));
    return saveQuoteDraft(context.get(ctxContext), params.quoteId, save.data);
  });
}
