import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { exportClients } from "~/operations/clients/export-clients";
import type { Route } from "./+types/export";
import { filtersOf } from "./parts/filters";

/** The list that is on screen, for a spreadsheet. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const rows = await answer(() =>
    exportClients(context.get(ctxContext), filtersOf(new URL(request.url).searchParams)),
  );
  return new Response(rows, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="clients.csv"',
    },
  });
}
