import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { printSpaceInvoice } from "~/operations/space/print-space-invoice";
import type { Route } from "./+types/invoice-pdf";
import { pdfAnswer } from "./parts/pdf-answer";

export async function loader({ context, params }: Route.LoaderArgs) {
  return pdfAnswer(await answer(() => printSpaceInvoice(context.get(ctxContext), params.invoiceId)));
}
