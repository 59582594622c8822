import { redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { createOrder } from "~/operations/orders/create-order";
import type { Route } from "./+types/new";

/** A signed quote becomes an order; asked again, it opens the one that exists. */
export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => createOrder(context.get(ctxContext), params.quoteId),
    (orderId) => redirect(`/commandes/${orderId}`),
  );
