import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { findDuplicates } from "~/operations/clients/find-duplicates";
import type { Route } from "./+types/duplicates";

/** More phones than that are nobody's. */
const MOST = 20;

/** Asked while a client is being typed. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const all = (name: string) =>
    query
      .getAll(name)
      .slice(0, MOST)
      .map((text) => text.slice(0, 200));
  const of = (name: string) => all(name)[0] ?? "";
  return answer(() =>
    findDuplicates(context.get(ctxContext), {
      name: of("nom"),
      phones: all("telephone"),
      emails: all("email"),
      street: of("rue"),
      postcode: of("cp"),
      siren: of("siret") || of("siren"),
      exceptId: of("sauf"),
    }),
  );
}
