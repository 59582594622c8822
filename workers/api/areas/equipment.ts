import * as z from "zod";
import { DUE_MONTHS } from "~/domain/equipment/ends";
import { equipmentEditForm, equipmentForm, removalForm, replacementForm } from "~/domain/equipment/forms";
import { addEquipment } from "~/operations/equipment/add-equipment";
import { binEquipment } from "~/operations/equipment/bin-equipment";
import { exportDueEquipment } from "~/operations/equipment/export-due-equipment";
import { getEquipmentForm } from "~/operations/equipment/get-equipment-form";
import { getOuvragePage } from "~/operations/equipment/get-ouvrage-page";
import { listDueEquipment } from "~/operations/equipment/list-due-equipment";
import { planReplacement } from "~/operations/equipment/plan-replacement";
import { removeEquipment } from "~/operations/equipment/remove-equipment";
import { replaceEquipment } from "~/operations/equipment/replace-equipment";
import { restoreEquipment } from "~/operations/equipment/restore-equipment";
import { updateEquipment } from "~/operations/equipment/update-equipment";
import { endpoint, made } from "../endpoint";
import { after, recordId } from "./shapes";

const OUVRAGE = "/clients/{clientId}/ouvrages/{ouvrageId}" as const;
const due = z.object({
  end: z.enum(["life", "warranty"]).default("life").describe("Fin de vie, ou fin de garantie."),
  months: z.coerce
    .number()
    .refine((one) => DUE_MONTHS.some((known) => known === one))
    .default(12)
    .describe("Combien de mois à l'avance : 3, 6, 12, 24 ou 60."),
  typeId: recordId.optional(),
  articleId: recordId.optional(),
  text: z.string().max(100).optional().describe("Ville, code postal, client, équipement ou n° de série."),
});
const example = {
  articleId: null,
  label: "Pompe à vitesse variable",
  serialNumber: "PVV-2201, PVV-2202",
  installedOn: "2026-03-31",
};

export const equipmentEndpoints = {
  getOuvragePage: endpoint({
    does: getOuvragePage,
    at: `GET ${OUVRAGE}/equipment`,
    says: "Lire un ouvrage avec ses équipements, ceux d'avant et ses fichiers",
    call: (ctx, { params }) => getOuvragePage(ctx, params.clientId, params.ouvrageId),
  }),
  getEquipmentForm: endpoint({
    does: getEquipmentForm,
    at: `GET ${OUVRAGE}/equipment-lines`,
    says: "Lister ce qui a été vendu au client et reste à poser",
    call: (ctx, { params }) => getEquipmentForm(ctx, params.clientId, params.ouvrageId, null),
  }),
  addEquipment: endpoint({
    does: addEquipment,
    at: `POST ${OUVRAGE}/equipment`,
    says: "Ajouter un équipement à un ouvrage",
    more: "La garantie et la fin de vie se calculent d'après l'article et la date de pose, sauf si elles sont données. `line` nomme la ligne d'une commande ou d'une facture : `order:COMMANDE:LIGNE`.",
    body: equipmentForm,
    example,
    call: async (ctx, { params, body, sending }) =>
      made(await addEquipment(ctx, params.clientId, params.ouvrageId, body, sending)),
  }),
  updateEquipment: endpoint({
    does: updateEquipment,
    at: "PUT /equipment/{equipmentId}",
    says: "Modifier un équipement",
    body: equipmentEditForm,
    call: (ctx, { params, body }) => updateEquipment(ctx, params.equipmentId, body),
  }),
  replaceEquipment: endpoint({
    does: replaceEquipment,
    at: "POST /equipment/{equipmentId}/replacement",
    says: "Remplacer un équipement ; l'ancien reste dans l'historique",
    body: replacementForm,
    call: async (ctx, { params, body, sending }) =>
      made(await replaceEquipment(ctx, params.equipmentId, body, sending)),
  }),
  removeEquipment: endpoint({
    does: removeEquipment,
    at: "POST /equipment/{equipmentId}/removal",
    says: "Noter qu'un équipement n'est plus là",
    body: removalForm,
    call: (ctx, { params, body }) => removeEquipment(ctx, params.equipmentId, body.version),
  }),
  binEquipment: endpoint({
    does: binEquipment,
    at: "POST /equipment/{equipmentId}/bin",
    says: "Effacer un équipement noté par erreur",
    body: removalForm,
    call: (ctx, { params, body }) => binEquipment(ctx, params.equipmentId, body.version),
  }),
  restoreEquipment: endpoint({
    does: restoreEquipment,
    at: "POST /equipment/{equipmentId}/restoration",
    says: "Remettre un équipement retiré ou effacé",
    call: (ctx, { params }) => restoreEquipment(ctx, params.equipmentId),
  }),
  planReplacement: endpoint({
    does: planReplacement,
    at: "POST /equipment/{equipmentId}/action",
    says: "Prévoir aujourd'hui une action pour le remplacement d'un équipement",
    call: async (ctx, { params, sending }) => made(await planReplacement(ctx, params.equipmentId, sending)),
  }),
  listDueEquipment: endpoint({
    does: listDueEquipment,
    at: "GET /equipment-due",
    says: "Lister les équipements à renouveler, les plus pressés d'abord",
    query: due.extend({ after }),
    call: (ctx, { query }) => listDueEquipment(ctx, query),
  }),
  exportDueEquipment: endpoint({
    does: exportDueEquipment,
    at: "GET /equipment-due.csv",
    says: "Exporter les équipements à renouveler",
    query: due,
    hands: ["text/csv"],
    call: async (ctx, { query }) => ({
      name: "a-renouveler.csv",
      bytes: await exportDueEquipment(ctx, query, "csv"),
      contentType: "text/csv; charset=utf-8",
    }),
  }),
};
