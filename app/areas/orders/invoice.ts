import { redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { draftInvoice } from "~/operations/billing/draft-invoice";
import type { Route } from "./+types/invoice";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => draftInvoice(context.get(ctxContext), params.orderId),
    (invoiceId) => redirect(`/factures/${invoiceId}`),
  );
