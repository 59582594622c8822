import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { fileAnswer } from "~/app/shell/file-answer";
import { printInvoiceFile } from "~/operations/billing/print-invoice-file";
import type { Route } from "./+types/pdf";

/** The Factur-X PDF; `?xml` gives its data alone. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const form = new URL(request.url).searchParams.has("xml") ? "xml" : "pdf";
  return fileAnswer(await answer(() => printInvoiceFile(context.get(ctxContext), params.invoiceId, form)));
}
