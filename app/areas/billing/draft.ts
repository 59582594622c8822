import { autosaved } from "~/app/areas/documents/parts/autosave";
import { ctxContext } from "~/app/shell/contexts";
import { invoiceSaveSchema } from "~/domain/billing/drafts";
import { saveInvoiceDraft } from "~/operations/billing/save-invoice-draft";
import type { Route } from "./+types/draft";

export const action = ({ context, params, request }: Route.ActionArgs) =>
  autosaved(request, invoiceSaveSchema, (save) =>
    saveInvoiceDraft(context.get(ctxContext), params.invoiceId, save),
  );
