import { answerJson } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { getCompound } from "~/operations/compounds/get-compound";
import type { Route } from "./+types/compound";

/** One compound and all that working it out needs: for a line of a document, or for another compound. */
export const loader = ({ context, params }: Route.LoaderArgs) =>
  answerJson(() => getCompound(context.get(ctxContext), params.articleId));
