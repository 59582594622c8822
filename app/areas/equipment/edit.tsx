import { Title } from "@mantine/core";
import { redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { equipmentEditForm } from "~/domain/equipment/forms";
import { getEquipmentForm } from "~/operations/equipment/get-equipment-form";
import { updateEquipment } from "~/operations/equipment/update-equipment";
import type { Route } from "./+types/edit";
import { EquipmentForm } from "./parts/equipment-form";
import { articleOf, equipmentValues } from "./parts/equipment-values";

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() =>
    getEquipmentForm(context.get(ctxContext), params.clientId, params.ouvrageId, params.equipmentId),
  );

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    equipmentEditForm,
    (form) => updateEquipment(context.get(ctxContext), params.equipmentId, form),
    () => redirect(`/clients/${params.clientId}/ouvrages/${params.ouvrageId}`),
  );
}

export default function EditEquipment({ loaderData }: Route.ComponentProps) {
  const { ouvrage, clientId, piece } = loaderData;
  if (!piece) return null;
  return (
    <div style={{ maxWidth: "34rem" }}>
      <Title order={2} mb="md">
        {piece.label}
      </Title>
      <EquipmentForm
        key={piece.id}
        schema={equipmentEditForm}
        defaultValue={equipmentValues(piece)}
        article={articleOf(piece)}
        lines={[]}
        back={`/clients/${clientId}/ouvrages/${ouvrage.id}`}
        verb="Enregistrer l'équipement"
        version={piece.version}
      />
    </div>
  );
}
