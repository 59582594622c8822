import * as z from "zod";
import { answerJson } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { listFreshPrices } from "~/operations/articles/list-fresh-prices";
import type { Route } from "./+types/prices";

const ids = z.array(z.string().max(60)).max(2_000).catch([]);

/** Today's prices of the articles of a document. A POST, because one may name hundreds. */
export async function action({ context, request }: Route.ActionArgs) {
  const wanted = ids.parse(await request.json().catch(() => []));
  return answerJson(() => listFreshPrices(context.get(ctxContext), wanted));
}
