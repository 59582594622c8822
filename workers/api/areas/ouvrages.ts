import * as z from "zod";
import { ouvrageEditForm, ouvrageForm, ouvrageNameForm } from "~/domain/clients/forms";
import { addOuvrage } from "~/operations/clients/add-ouvrage";
import { archiveOuvrage } from "~/operations/clients/archive-ouvrage";
import { chooseOuvragePhoto } from "~/operations/clients/choose-ouvrage-photo";
import { getOuvrage } from "~/operations/clients/get-ouvrage";
import { listOuvrages } from "~/operations/clients/list-ouvrages";
import { renameOuvrage } from "~/operations/clients/rename-ouvrage";
import { updateOuvrage } from "~/operations/clients/update-ouvrage";
import { endpoint, made } from "../endpoint";

export const ouvrageEndpoints = {
  listOuvrages: endpoint({
    does: listOuvrages,
    at: "GET /clients/{clientId}/ouvrages",
    says: "Lister les ouvrages d'un client",
    call: (ctx, { params }) => listOuvrages(ctx, params.clientId),
  }),
  addOuvrage: endpoint({
    does: addOuvrage,
    at: "POST /clients/{clientId}/ouvrages",
    says: "Ajouter un ouvrage",
    body: ouvrageForm,
    call: async (ctx, { params, body, sending }) =>
      made(await addOuvrage(ctx, params.clientId, body, sending)),
  }),
  getOuvrage: endpoint({
    does: getOuvrage,
    at: "GET /clients/{clientId}/ouvrages/{ouvrageId}",
    says: "Lire un ouvrage",
    call: (ctx, { params }) => getOuvrage(ctx, params.clientId, params.ouvrageId),
  }),
  updateOuvrage: endpoint({
    does: updateOuvrage,
    at: "PUT /clients/{clientId}/ouvrages/{ouvrageId}",
    says: "Modifier un ouvrage",
    body: ouvrageEditForm,
    call: (ctx, { params, body }) => updateOuvrage(ctx, params.clientId, params.ouvrageId, body),
  }),
  renameOuvrage: endpoint({
    does: renameOuvrage,
    at: "PUT /clients/{clientId}/ouvrages/{ouvrageId}/name",
    says: "Renommer un ouvrage",
    body: ouvrageNameForm,
    call: (ctx, { params, body }) => renameOuvrage(ctx, params.clientId, params.ouvrageId, body),
  }),
  archiveOuvrage: endpoint({
    does: archiveOuvrage,
    at: "PUT /clients/{clientId}/ouvrages/{ouvrageId}/archive",
    says: "Archiver un ouvrage ou le reprendre",
    body: z.object({ archived: z.boolean() }),
    call: (ctx, { params, body }) => archiveOuvrage(ctx, params.clientId, params.ouvrageId, body.archived),
  }),
  chooseOuvragePhoto: endpoint({
    does: chooseOuvragePhoto,
    at: "PUT /clients/{clientId}/ouvrages/{ouvrageId}/photo",
    says: "Choisir la photo d'un ouvrage parmi les siennes",
    body: z.object({ fileId: z.string().max(60).nullable() }),
    call: (ctx, { params, body }) => chooseOuvragePhoto(ctx, params.clientId, params.ouvrageId, body.fileId),
  }),
};
