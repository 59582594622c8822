import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { restoreInvoiceDraft } from "~/operations/billing/restore-invoice-draft";
import type { Route } from "./+types/restoration";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => restoreInvoiceDraft(context.get(ctxContext), params.invoiceId),
    () => ({}),
  );
