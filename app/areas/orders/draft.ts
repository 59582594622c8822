import { autosaved } from "~/app/areas/documents/parts/autosave";
import { ctxContext } from "~/app/shell/contexts";
import { orderSaveSchema } from "~/domain/billing/drafts";
import { saveOrder } from "~/operations/orders/save-order";
import type { Route } from "./+types/draft";

export const action = ({ context, params, request }: Route.ActionArgs) =>
  autosaved(request, orderSaveSchema, (save) => saveOrder(context.get(ctxContext), params.orderId, save));
