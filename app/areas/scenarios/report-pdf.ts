import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { fileAnswer } from "~/app/shell/file-answer";
import { printReport } from "~/operations/scenarios/print-report";
import type { Route } from "./+types/report-pdf";

/** The PDF of a finished report. */
export const loader = async ({ context, params }: Route.LoaderArgs) =>
  fileAnswer(await answer(() => printReport(context.get(ctxContext), params.reportId)));
