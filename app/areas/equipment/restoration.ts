import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { restoreEquipment } from "~/operations/equipment/restore-equipment";
import type { Route } from "./+types/restoration";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => restoreEquipment(context.get(ctxContext), params.equipmentId),
    () => ({ problems: [] }),
  );
}
