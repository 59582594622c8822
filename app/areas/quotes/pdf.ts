import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { printQuote } from "~/operations/quotes/print-quote";
import type { Route } from "./+types/pdf";

/** The PDF; `?apercu` prints a draft anew, to be shown beside the editor. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const fresh = new URL(request.url).searchParams.has("apercu");
  const { name, bytes } = await answer(() => printQuote(context.get(ctxContext), params.quoteId, fresh));
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "private, no-cache",
      // Shown in a frame of our own editor, nowhere else.
      "Content-Security-Policy": "frame-ancestors 'self'",
    },
  });
}
