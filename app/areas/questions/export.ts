import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { exportAnswers } from "~/operations/questions/export-answers";
import type { Route } from "./+types/export";
import { subjectIn } from "./parts/types";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The answers about `?sujet=`, as a table: `?format=xlsx`, or CSV. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  const format = params.get("format") === "xlsx" ? "xlsx" : "csv";
  const subject = subjectIn(params);
  const bytes = await answer(() => exportAnswers(context.get(ctxContext), subject, format));
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "Content-Type": TYPES[format],
      "Content-Disposition": `attachment; filename="reponses-${subject}s.${format}"`,
    },
  });
}
