import { redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { binInvoiceDraft } from "~/operations/billing/bin-invoice-draft";
import type { Route } from "./+types/bin";

export const action = async ({ context, params, request }: Route.ActionArgs) => {
  const version = Number((await request.formData()).get("version"));
  return act(
    () => binInvoiceDraft(context.get(ctxContext), { invoiceId: params.invoiceId, version }),
    () => redirect("/factures"),
  );
};
