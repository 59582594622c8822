import { href, redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { duplicateArticle } from "~/operations/articles/duplicate-article";
import type { Route } from "./+types/copy";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => duplicateArticle(context.get(ctxContext), params.articleId),
    ({ id }) => redirect(href("/articles/:articleId", { articleId: id })),
  );
