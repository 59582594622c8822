import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { removePriceRate } from "~/operations/prices/remove-price-rate";
import type { Route } from "./+types/rate-removal";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => removePriceRate(context.get(ctxContext), params.rateId),
    () => ({ problems: [] }),
  );
