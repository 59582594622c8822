import { autosaved } from "~/app/areas/documents/parts/autosave";
import { ctxContext } from "~/app/shell/contexts";
import { reportForm } from "~/domain/scenarios/forms";
import { saveReport } from "~/operations/scenarios/save-report";
import type { Route } from "./+types/report-draft";

export const action = ({ context, params, request }: Route.ActionArgs) =>
  autosaved(request, reportForm, async (form) => ({
    version: await saveReport(context.get(ctxContext), params.reportId, form),
  }));
