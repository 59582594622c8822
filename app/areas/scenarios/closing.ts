import { redirect } from "react-router";
import * as z from "zod";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { finishReport } from "~/operations/scenarios/finish-report";
import type { Route } from "./+types/closing";

const shape = z.object({ version: z.coerce.number().int() });

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    shape,
    (input) => finishReport(context.get(ctxContext), params.reportId, input),
    () => redirect(`/rapports/${params.reportId}`),
  );
}
