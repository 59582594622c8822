import { answerJson } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { listRows } from "~/operations/lists/list-rows";
import type { Route } from "./+types/rows";
import { listNamed } from "./parts/list-page";
import { numbersOf } from "./parts/numbers";

/** Rows of a list by their numbers: ?n=12,5,7 with what the list shows. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  return answerJson(async () =>
    listRows(context.get(ctxContext), listNamed(params.list), query, numbersOf(query.get("n") ?? "")),
  );
}
