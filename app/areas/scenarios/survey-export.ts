import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { contentDisposition } from "~/domain/files/name";
import { exportSurvey } from "~/operations/scenarios/export-survey";
import type { Route } from "./+types/survey-export";
import { surveyFiltersOf } from "./parts/survey-filters";

/** The answers on screen, for a spreadsheet. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { name, bytes } = await answer(() =>
    exportSurvey(
      context.get(ctxContext),
      params.templateId,
      surveyFiltersOf(new URL(request.url).searchParams),
    ),
  );
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": contentDisposition(name, false),
    },
  });
}
