import { answerJson } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { findCompounds } from "~/operations/compounds/find-compounds";
import type { Route } from "./+types/compounds";

/** Compounds for what is typed after `***`. */
export function loader({ context, request }: Route.LoaderArgs) {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return answerJson(() => findCompounds(context.get(ctxContext), typed));
}
