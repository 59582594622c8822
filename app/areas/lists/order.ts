import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { orderList } from "~/operations/lists/order-list";
import type { Route } from "./+types/order";
import { listNamed } from "./parts/list-page";

/** The numbers of all rows of a list, in its order. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const order = await answer(async () =>
    orderList(context.get(ctxContext), listNamed(params.list), new URL(request.url).searchParams),
  );
  return new Response(order, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
