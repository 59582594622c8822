import { autosaved } from "~/app/areas/documents/parts/autosave";
import { ctxContext } from "~/app/shell/contexts";
import { saveSchema } from "~/domain/quotes/forms";
import { saveQuoteDraft } from "~/operations/quotes/save-quote-draft";
import type { Route } from "./+types/draft";

export const action = ({ context, params, request }: Route.ActionArgs) =>
  autosaved(request, saveSchema, (save) => saveQuoteDraft(context.get(ctxContext), params.quoteId, save));
