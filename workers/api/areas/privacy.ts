import * as z from "zod";
import { consentForm, erasureForm, ownConsentForm, purgeForm } from "~/domain/privacy/forms";
import { eraseClient } from "~/operations/privacy/erase-client";
import { exportClientData } from "~/operations/privacy/export-client-data";
import { getConsents } from "~/operations/privacy/get-consents";
import { getErasure } from "~/operations/privacy/get-erasure";
import { getOwnConsents } from "~/operations/privacy/get-own-consents";
import { listErasures } from "~/operations/privacy/list-erasures";
import { purgeKept } from "~/operations/privacy/purge-kept";
import { recordConsents } from "~/operations/privacy/record-consents";
import { saveOwnConsents } from "~/operations/privacy/save-own-consents";
import { endpoint } from "../endpoint";
import { after } from "./shapes";

export const privacyEndpoints = {
  getConsents: endpoint({
    does: getConsents,
    at: "GET /clients/{clientId}/consents",
    says: "Lire ce qu'un client a dit de la prospection, avec les preuves",
    call: (ctx, { params }) => getConsents(ctx, params.clientId),
  }),
  recordConsents: endpoint({
    does: recordConsents,
    at: "POST /clients/{clientId}/consents",
    says: "Noter ce qu'un client a dit de la prospection",
    body: consentForm,
    example: {
      mail: "given",
      sms: "refused",
      source: "phone",
      saidOn: "2026-11-30",
      words: "Acceptez-vous nos offres ?",
    },
    call: async (ctx, { params, body, sending }) => ({
      id: await recordConsents(ctx, params.clientId, body, sending),
    }),
  }),
  getOwnConsents: endpoint({
    does: getOwnConsents,
    at: "GET /space/consents",
    says: "Lire ses propres consentements",
    call: async (ctx) => ({ rows: await getOwnConsents(ctx) }),
  }),
  saveOwnConsents: endpoint({
    does: saveOwnConsents,
    at: "PUT /space/consents",
    says: "Changer ses propres consentements",
    body: ownConsentForm,
    call: (ctx, { body }) => saveOwnConsents(ctx, body),
  }),
  getErasure: endpoint({
    does: getErasure,
    at: "GET /clients/{clientId}/erasure",
    says: "Lire ce qu'un effacement prendrait, ou ce qu'il a laissé, et jusqu'à quand",
    call: (ctx, { params }) => getErasure(ctx, params.clientId),
  }),
  eraseClient: endpoint({
    does: eraseClient,
    at: "POST /clients/{clientId}/erasure",
    says: "Effacer une personne, sauf ce que la loi fait garder : sans retour",
    body: erasureForm,
    example: {
      requester: "person",
      ground: "unneeded",
      askedOn: "2026-11-30",
      name: "Dupont Élise",
      version: 3,
    },
    call: async (ctx, { params, body }) => ({ id: await eraseClient(ctx, params.clientId, body) }),
  }),
  purgeKept: endpoint({
    does: purgeKept,
    at: "POST /clients/{clientId}/purge",
    says: "Supprimer ce que la loi ne fait plus garder d'une personne effacée : sans retour",
    body: purgeForm,
    more: "`seen` vient de la lecture de l'effacement (`erased.purge.seen`) : ce qui a été lu est ce qui part.",
    example: { seen: "5f2c…" },
    call: async (ctx, { params, body }) => ({ id: await purgeKept(ctx, params.clientId, body) }),
  }),
  listErasures: endpoint({
    does: listErasures,
    at: "GET /erasures",
    says: "Lire le registre des effacements",
    query: z.object({ after }),
    call: (ctx, { query }) => listErasures(ctx, query),
  }),
  exportClientData: endpoint({
    does: exportClientData,
    at: "GET /clients/{clientId}/data",
    says: "Télécharger toutes les données d'un client, en ZIP",
    hands: ["application/zip"],
    call: (ctx, { params }) => exportClientData(ctx, params.clientId),
  }),
};
