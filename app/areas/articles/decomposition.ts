import { redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { dropComposition } from "~/operations/compounds/drop-composition";
import type { Route } from "./+types/decomposition";

/** Makes a compound a simple article again. */
export const action = async ({ context, params, request }: Route.ActionArgs) => {
  const version = Number((await request.formData()).get("version"));
  return act(
    () => dropComposition(context.get(ctxContext), params.articleId, version),
    ({ id }) => redirect(`/articles/${id}`),
  );
};
