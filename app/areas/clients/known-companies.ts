import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { findCompanies } from "~/operations/clients/find-companies";
import type { Route } from "./+types/known-companies";

/** Asked while the name or the number of a company is being typed. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return answer(() => findCompanies(context.get(ctxContext), typed.slice(0, 200)));
}
