import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { cancelOrder } from "~/operations/orders/cancel-order";
import type { Route } from "./+types/cancellation";

/** `etat` is "annulee" or "retablie". */
export const action = async ({ context, params, request }: Route.ActionArgs) => {
  const cancelled = (await request.formData()).get("etat") !== "retablie";
  return act(
    () => cancelOrder(context.get(ctxContext), { orderId: params.orderId, cancelled }),
    () => null,
  );
};
