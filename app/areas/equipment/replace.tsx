import { Text, Title } from "@mantine/core";
import { redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { replacementForm } from "~/domain/equipment/forms";
import { getEquipmentForm } from "~/operations/equipment/get-equipment-form";
import { replaceEquipment } from "~/operations/equipment/replace-equipment";
import type { Route } from "./+types/replace";
import { EquipmentForm } from "./parts/equipment-form";
import { articleOf } from "./parts/equipment-values";

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() =>
    getEquipmentForm(context.get(ctxContext), params.clientId, params.ouvrageId, params.equipmentId),
  );

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    replacementForm,
    (form, sending) => replaceEquipment(context.get(ctxContext), params.equipmentId, form, sending),
    () => redirect(`/clients/${params.clientId}/ouvrages/${params.ouvrageId}`),
  );
}

/** The same again, as one mostly does, or something else; the old one stays in the history. */
export default function ReplaceEquipment({ loaderData }: Route.ComponentProps) {
  const { ouvrage, clientId, piece, lines, today } = loaderData;
  if (!piece) return null;
  return (
    <div style={{ maxWidth: "34rem" }}>
      <Title order={2} mb="xs">
        Remplacer {piece.label}
      </Title>
      <Text c="dimmed" mb="md">
        L'ancien{piece.serialNumber && `, n° ${piece.serialNumber},`} reste dans l'historique de l'ouvrage.
      </Text>
      <EquipmentForm
        key={piece.id}
        schema={replacementForm}
        defaultValue={{ label: piece.label, installedOn: today }}
        article={articleOf(piece)}
        lines={lines}
        back={`/clients/${clientId}/ouvrages/${ouvrage.id}`}
        verb="Remplacer l'équipement"
        version={piece.version}
      />
    </div>
  );
}
