import { answerJson } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { itemShape } from "~/domain/catalogs/forms";
import { importItem } from "~/operations/catalogs/import-item";
import { searchCatalogs } from "~/operations/catalogs/search-catalogs";
import { notFound } from "~/operations/refusals";
import type { Route } from "./+types/found";

/** What the catalogues offer while one types in the cell of a line. */
export function loader({ context, request }: Route.LoaderArgs) {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return answerJson(() => searchCatalogs(context.get(ctxContext), typed));
}

/** Takes an item into the base; answers the article as a line takes it. */
export async function action({ context, request }: Route.ActionArgs) {
  const asked = itemShape.safeParse(await request.json().catch(() => null));
  return answerJson(async () => {
    if (!asked.success) throw notFound("catalog-item");
    const { itemId, choice, clientId } = asked.data;
    return importItem(context.get(ctxContext), itemId, choice, clientId);
  });
}
