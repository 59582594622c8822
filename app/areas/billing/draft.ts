import { answerJson } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { invoiceSaveSchema } from "~/domain/billing/drafts";
import { problem } from "~/domain/problem";
import { saveInvoiceDraft } from "~/operations/billing/save-invoice-draft";
import { refused } from "~/operations/refusals";
import type { Route } from "./+types/draft";

/** Autosave of the editor: the whole draft as JSON. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const save = invoiceSaveSchema.safeParse(await request.json().catch(() => null));
  return answerJson(() => {
    if (!save.success) throw refused(problem("draft-unreadable", save.error.issues[0]?.path.join(".")));
    return saveInvoiceDraft(context.get(ctxContext), params.invoiceId, save.data);
  });
}
