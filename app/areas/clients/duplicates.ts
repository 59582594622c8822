import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { findDuplicates } from "~/operations/clients/find-duplicates";
import type { Route } from "./+types/duplicates";

/** Asked while a client is being typed. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const of = (name: string) => (query.get(name) ?? "").slice(0, 200);
  return answer(() =>
    findDuplicates(context.get(ctxContext), {
      name: of("nom"),
      phone: of("telephone"),
      email: of("email"),
      street: of("rue"),
      postcode: of("cp"),
      exceptId: of("sauf"),
    }),
  );
}
