import { href, redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { Page } from "~/app/ui/page";
import { articleShape } from "~/domain/articles/forms";
import { createArticle } from "~/operations/articles/create-article";
import { getArticleForm } from "~/operations/articles/get-article-form";
import type { Route } from "./+types/new";
import { ArticleForm } from "./parts/article-form";

export const meta: Route.MetaFunction = () => [{ title: "Nouvel article · Aplomb" }];

export const loader = ({ context }: Route.LoaderArgs) =>
  answer(() => getArticleForm(context.get(ctxContext)));

export const action = async ({ context, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    articleShape,
    (input) => createArticle(context.get(ctxContext), input),
    ({ id }) => redirect(href("/articles/:articleId", { articleId: id })),
  );

export default function NewArticle({ loaderData }: Route.ComponentProps) {
  return (
    <Page title="Nouvel article" width="narrow">
      <ArticleForm
        offered={loaderData}
        questions={loaderData.questions}
        cancel={href("/articles")}
        verb="Créer l'article"
      />
    </Page>
  );
}
