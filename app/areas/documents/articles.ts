import { answerJson } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { natureOf } from "~/domain/articles/article";
import { articleShape } from "~/domain/articles/forms";
import { problem } from "~/domain/problem";
import { createArticle } from "~/operations/articles/create-article";
import { findArticles } from "~/operations/articles/find-articles";
import { refused } from "~/operations/refusals";
import type { Route } from "./+types/articles";

/** What the first cell of a line offers while one types. */
export function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const client = query.get("client") ?? undefined;
  return answerJson(() => findArticles(context.get(ctxContext), query.get("q") ?? "", undefined, client));
}

/** An article made on the way, from the cell where it was not found; answers as a search would. */
export async function action({ context, request }: Route.ActionArgs) {
  const form = articleShape.safeParse(Object.fromEntries(await request.formData()));
  return answerJson(async () => {
    if (!form.success)
      throw refused(
        ...form.error.issues.map((issue) =>
          problem("article-form", String(issue.path[0] ?? ""), { sentence: issue.message }),
        ),
      );
    const { vatBp, label, description, unit, type, salePrice, salesAccount } = form.data;
    const { id, reference } = await createArticle(context.get(ctxContext), form.data);
    return {
      id,
      reference,
      label,
      description,
      unit,
      type,
      nature: natureOf(type),
      vatBp,
      salePrice,
      account: salesAccount,
    };
  });
}
