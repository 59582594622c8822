import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { findPlaces } from "~/operations/clients/find-places";
import type { Route } from "./+types/known-places";

/** Asked while an address is being typed. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const of = (name: string) => (query.get(name) ?? "").slice(0, 200);
  return answer(() =>
    findPlaces(context.get(ctxContext), { street: of("rue"), postcode: of("cp"), city: of("ville") }),
  );
}
