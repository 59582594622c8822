import * as z from "zod";
import { answerJson } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { LARGEST_QUANTITY } from "~/domain/documents/bounds";
import { quantity } from "~/domain/money/money";
import { explainPrice } from "~/operations/prices/explain-price";
import type { Route } from "./+types/why";

const asked = z.coerce.number().int().min(-LARGEST_QUANTITY).max(LARGEST_QUANTITY).catch(1_000);

/** Why an article costs what it does for a client and a quantity, in thousandths; without a client: for anybody. */
export function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  return answerJson(() =>
    explainPrice(context.get(ctxContext), {
      articleId: query.get("article") ?? "",
      clientId: query.get("client"),
      quantity: quantity(asked.parse(query.get("quantite") ?? "1000")),
    }),
  );
}
