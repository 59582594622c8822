import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { salePriceShape } from "~/domain/articles/forms";
import { priceArticle } from "~/operations/articles/price-article";
import type { Route } from "./+types/price";

export const action = async ({ context, params, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    salePriceShape,
    ({ version, salePrice }) => priceArticle(context.get(ctxContext), params.articleId, version, salePrice),
    () => ({ lastResult: undefined, problems: [], saved: true }),
  );
