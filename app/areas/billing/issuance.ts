import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import type { Route } from "./+types/issuance";

export const action = async ({ context, params, request }: Route.ActionArgs) => {
  const version = Number((await request.formData()).get("version"));
  return act(
    () => issueInvoice(context.get(ctxContext), { invoiceId: params.invoiceId, version }),
    () => null,
  );
};
