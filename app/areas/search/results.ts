import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { withinOf } from "~/domain/search/within";
import { search } from "~/operations/search/search";
import type { Route } from "./+types/results";

/** What the box shows while one types. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const within = withinOf(asked.get("dans"));
  return Response.json(
    await answer(() => search(context.get(ctxContext), asked.get("q") ?? "", undefined, within)),
  );
}
