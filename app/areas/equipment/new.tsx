import { Title } from "@mantine/core";
import { redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { equipmentForm } from "~/domain/equipment/forms";
import { addEquipment } from "~/operations/equipment/add-equipment";
import { getEquipmentForm } from "~/operations/equipment/get-equipment-form";
import type { Route } from "./+types/new";
import { EquipmentForm } from "./parts/equipment-form";

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getEquipmentForm(context.get(ctxContext), params.clientId, params.ouvrageId, null));

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    equipmentForm,
    (form, sending) =>
      addEquipment(context.get(ctxContext), params.clientId, params.ouvrageId, form, sending),
    () => redirect(`/clients/${params.clientId}/ouvrages/${params.ouvrageId}`),
  );
}

/** What was put on the ouvrage: typed, or taken from what was sold. */
export default function NewEquipment({ loaderData }: Route.ComponentProps) {
  const { ouvrage, clientId, lines, today } = loaderData;
  return (
    <div style={{ maxWidth: "34rem" }}>
      <Title order={2} mb="md">
        Nouvel équipement · {ouvrage.name}
      </Title>
      <EquipmentForm
        schema={equipmentForm}
        defaultValue={{ installedOn: ouvrage.installedOn ?? today }}
        lines={lines}
        back={`/clients/${clientId}/ouvrages/${ouvrage.id}`}
        verb="Ajouter l'équipement"
      />
    </div>
  );
}
