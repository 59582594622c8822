import { consentForm, ownConsentForm } from "~/domain/privacy/forms";
import { exportClientData } from "~/operations/privacy/export-client-data";
import { getConsents } from "~/operations/privacy/get-consents";
import { getOwnConsents } from "~/operations/privacy/get-own-consents";
import { recordConsents } from "~/operations/privacy/record-consents";
import { saveOwnConsents } from "~/operations/privacy/save-own-consents";
import { endpoint } from "../endpoint";

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
  exportClientData: endpoint({
    does: exportClientData,
    at: "GET /clients/{clientId}/data",
    says: "Télécharger toutes les données d'un client, en ZIP",
    hands: ["application/zip"],
    call: (ctx, { params }) => exportClientData(ctx, params.clientId),
  }),
};
