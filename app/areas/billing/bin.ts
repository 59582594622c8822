import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { binInvoiceDraft } from "~/operations/billing/bin-invoice-draft";
import type { Route } from "./+types/bin";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => binInvoiceDraft(context.get(ctxContext), params.invoiceId),
    () => ({}),
  );
