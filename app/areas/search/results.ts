import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { search } from "~/operations/search/search";
import type { Route } from "./+types/results";

/** What the box shows while one types. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(await answer(() => search(context.get(ctxContext), typed)));
}
