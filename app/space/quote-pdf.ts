import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { printSpaceQuote } from "~/operations/space/print-space-quote";
import type { Route } from "./+types/quote-pdf";
import { pdfAnswer } from "./parts/pdf-answer";

/** The sealed copy once signed, else what was sent; `?envoye` always gives what was sent. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const sent = new URL(request.url).searchParams.has("envoye");
  return pdfAnswer(await answer(() => printSpaceQuote(context.get(ctxContext), params.quoteId, sent)));
}
