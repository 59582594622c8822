import * as z from "zod";
import { answerJson } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { listFreshPrices } from "~/operations/articles/list-fresh-prices";
import type { Route } from "./+types/prices";

const asked = z
  .object({ articles: z.array(z.string().max(60)).max(2_000), client: z.string().max(60).nullable() })
  .catch({ articles: [], client: null });

/** Today's prices of the articles of a document for its client. A POST, because one may name hundreds. */
export async function action({ context, request }: Route.ActionArgs) {
  const { articles, client } = asked.parse(await request.json().catch(() => null));
  return answerJson(() => listFreshPrices(context.get(ctxContext), articles, client));
}
