import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { exportDueEquipment } from "~/operations/equipment/export-due-equipment";
import type { Route } from "./+types/due-export";
import { dueFilters } from "./parts/due-filters";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The list that is on screen, for a spreadsheet; `?format=xlsx`, or CSV. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  const format = params.get("format") === "xlsx" ? "xlsx" : "csv";
  const bytes = await answer(() => exportDueEquipment(context.get(ctxContext), dueFilters(params), format));
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "Content-Type": TYPES[format],
      "Content-Disposition": `attachment; filename="a-renouveler.${format}"`,
    },
  });
}
