import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { archiveArticle } from "~/operations/articles/archive-article";
import type { Route } from "./+types/archiving";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => archiveArticle(context.get(ctxContext), params.articleId),
    () => ({ done: true as const }),
  );
