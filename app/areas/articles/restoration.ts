import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { restoreArticle } from "~/operations/articles/restore-article";
import type { Route } from "./+types/restoration";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => restoreArticle(context.get(ctxContext), params.articleId),
    () => ({ done: true as const }),
  );
