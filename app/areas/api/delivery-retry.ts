import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { resendDelivery } from "~/operations/api/resend-delivery";
import type { Route } from "./+types/delivery-retry";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => resendDelivery(context.get(ctxContext), params.deliveryId),
    () => ({}),
  );
