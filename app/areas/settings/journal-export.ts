import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { exportAudit } from "~/operations/settings/export-audit";
import type { Route } from "./+types/journal-export";
import { journalSearch } from "./parts/journal-search";

/** The journal with the filters of the screen, for a spreadsheet. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const rows = await answer(() =>
    exportAudit(context.get(ctxContext), { ...journalSearch(new URL(request.url)), after: undefined }),
  );
  return new Response(rows, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="journal.csv"',
    },
  });
}
