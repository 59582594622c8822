import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { removalForm } from "~/domain/equipment/forms";
import { binEquipment } from "~/operations/equipment/bin-equipment";
import type { Route } from "./+types/bin";

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    removalForm,
    ({ version }) => binEquipment(context.get(ctxContext), params.equipmentId, version),
    () => ({ problems: [] }),
  );
}
