import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { removalForm } from "~/domain/equipment/forms";
import { removeEquipment } from "~/operations/equipment/remove-equipment";
import type { Route } from "./+types/removal";

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    removalForm,
    ({ version }) => removeEquipment(context.get(ctxContext), params.equipmentId, version),
    () => ({ problems: [] }),
  );
}
