import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { positionForm } from "~/domain/clients/forms";
import { pinAddress } from "~/operations/clients/pin-address";
import type { Route } from "./+types/address-position";

/** `lat` and `lon` in degrees pin the address; both empty take the pin away. Answers the pin of before. */
export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    positionForm,
    (at) => pinAddress(context.get(ctxContext), params.clientId, params.addressId, at),
    (before) => ({ done: { before }, problems: [] }),
  );
}
