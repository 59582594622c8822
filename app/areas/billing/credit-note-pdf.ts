import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { fileAnswer } from "~/app/shell/file-answer";
import { printCreditNoteFile } from "~/operations/billing/print-credit-note-file";
import type { Route } from "./+types/credit-note-pdf";

export async function loader({ context, params }: Route.LoaderArgs) {
  return fileAnswer(await answer(() => printCreditNoteFile(context.get(ctxContext), params.creditNoteId)));
}
