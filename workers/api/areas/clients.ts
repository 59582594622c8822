import * as z from "zod";
import { binForm, clientEditForm, observationsForm, restoreForm, statusForm } from "~/domain/clients/forms";
import { interlocutorForm, interlocutorRemovalForm } from "~/domain/clients/interlocutor-form";
import { clientForm } from "~/domain/clients/new-client";
import { addInterlocutor } from "~/operations/clients/add-interlocutor";
import { binClients } from "~/operations/clients/bin-clients";
import { changeStatus } from "~/operations/clients/change-status";
import { createClient } from "~/operations/clients/create-client";
import { findDuplicates } from "~/operations/clients/find-duplicates";
import { getBinning } from "~/operations/clients/get-binning";
import { getClient } from "~/operations/clients/get-client";
import { getClientFile } from "~/operations/clients/get-client-file";
import { getClientSheet } from "~/operations/clients/get-client-sheet";
import { getNewClient } from "~/operations/clients/get-new-client";
import { listBinnedClients } from "~/operations/clients/list-binned-clients";
import { listClientInvoices } from "~/operations/clients/list-client-invoices";
import { listClientOrders } from "~/operations/clients/list-client-orders";
import { listClientQuotes } from "~/operations/clients/list-client-quotes";
import { CLIENT_SORTS, listClients } from "~/operations/clients/list-clients";
import { pinAddress } from "~/operations/clients/pin-address";
import { removeInterlocutor } from "~/operations/clients/remove-interlocutor";
import { restoreClients } from "~/operations/clients/restore-clients";
import { updateClient } from "~/operations/clients/update-client";
import { writeObservations } from "~/operations/clients/write-observations";
import { endpoint, made } from "../endpoint";
import { after, recordId, show, words } from "./shapes";

const filters = z.object({
  sort: z.enum(CLIENT_SORTS).optional().describe("Tri : par nom si rien n'est dit."),
  descending: z.stringbool().optional(),
  statusId: recordId.optional(),
  originId: recordId.optional(),
  followedBy: recordId.optional().describe("Utilisateur qui suit le client."),
  kind: z.enum(["person", "company"]).optional(),
  text: words.describe("Nom, ville, code postal, téléphone ou mail."),
  show,
});

export const clientEndpoints = {
  listClients: endpoint({
    does: listClients,
    at: "GET /clients",
    says: "Lister les clients",
    query: filters.extend({ after }),
    call: (ctx, { query }) => listClients(ctx, query),
  }),
  createClient: endpoint({
    does: createClient,
    at: "POST /clients",
    says: "Créer un client",
    more: "Les statuts et origines possibles sont donnés par GET /clients/form. Un client sans doute déjà connu (même téléphone, mail ou SIREN, ou même nom à la même adresse) donne 409 avec les fiches en cause ; le même envoi avec evenIfKnown le crée, sauf si l'entreprise refuse les deuxièmes fiches à qui ne peut pas fusionner (422, client-known-barred). consents note ce que le client a dit de la prospection, à la date du jour.",
    body: clientForm,
    example: {
      kind: "person",
      civility: "Mme",
      firstName: "Jeanne",
      lastName: "Morel",
      statusId: "prospect",
      addresses: [{ use: "main", street: "4 rue des Lilas", postcode: "13100", city: "Aix-en-Provence" }],
      phones: [{ value: "06 12 34 56 78" }],
      emails: [{ value: "jeanne.morel@exemple.fr" }],
    },
    call: async (ctx, { body, sending }) => made(await createClient(ctx, body, sending)),
  }),
  getNewClient: endpoint({
    does: getNewClient,
    at: "GET /clients/form",
    says: "Lire les choix possibles d'une fiche client",
    query: z.object({ typed: z.string().max(100).default("") }),
    call: (ctx, { query }) => getNewClient(ctx, query.typed),
  }),
  findDuplicates: endpoint({
    does: findDuplicates,
    at: "GET /clients/duplicates",
    says: "Chercher les clients qui ressemblent à une fiche avant de la créer",
    query: z.object({
      name: z.string().max(200).default(""),
      phone: z.string().max(40).optional(),
      email: z.string().max(254).optional(),
      street: z.string().max(200).optional(),
      postcode: z.string().max(12).optional(),
      siren: z.string().max(20).optional().describe("SIREN ou SIRET."),
      exceptId: recordId.optional().describe("Le client qui est en train d'être modifié."),
    }),
    call: async (ctx, { query: { phone, email, ...rest } }) => ({
      rows: await findDuplicates(ctx, {
        ...rest,
        phones: phone ? [phone] : [],
        emails: email ? [email] : [],
      }),
    }),
  }),
  getClient: endpoint({
    does: getClient,
    at: "GET /clients/{clientId}",
    says: "Lire un client, ses adresses, téléphones, mails et interlocuteurs",
    call: (ctx, { params }) => getClient(ctx, params.clientId),
  }),
  updateClient: endpoint({
    does: updateClient,
    at: "PUT /clients/{clientId}",
    says: "Remplacer la fiche d'un client",
    more: "La fiche entière, listes comprises : ce qui n'y est plus est retiré.",
    body: clientEditForm,
    call: (ctx, { params, body }) => updateClient(ctx, params.clientId, body),
  }),
  addInterlocutor: endpoint({
    does: addInterlocutor,
    at: "POST /clients/{clientId}/interlocutors",
    says: "Ajouter un interlocuteur à un client",
    body: interlocutorForm,
    example: { civility: "M.", firstName: "Luc", lastName: "Ferrand", phone: "06 55 44 33 22", version: 3 },
    call: (ctx, { params, body }) => addInterlocutor(ctx, params.clientId, body),
  }),
  removeInterlocutor: endpoint({
    does: removeInterlocutor,
    at: "DELETE /clients/{clientId}/interlocutors/{interlocutorId}",
    says: "Retirer un interlocuteur, s'il n'est nommé par aucun devis",
    query: interlocutorRemovalForm,
    call: (ctx, { params, query }) =>
      removeInterlocutor(ctx, params.clientId, params.interlocutorId, query.version, query.points),
  }),
  getClientFile: endpoint({
    does: getClientFile,
    at: "GET /clients/{clientId}/summary",
    says: "Lire le tableau de bord d'un client : compteurs, solde, derniers faits",
    call: (ctx, { params }) => getClientFile(ctx, params.clientId),
  }),
  getClientSheet: endpoint({
    does: getClientSheet,
    at: "GET /clients/{clientId}/form",
    says: "Lire un client avec les choix possibles de sa fiche",
    call: (ctx, { params }) => getClientSheet(ctx, params.clientId),
  }),
  changeStatus: endpoint({
    does: changeStatus,
    at: "PUT /clients/{clientId}/status",
    says: "Changer le statut d'un client",
    body: statusForm,
    call: (ctx, { params, body }) => changeStatus(ctx, params.clientId, body),
  }),
  listBinnedClients: endpoint({
    does: listBinnedClients,
    at: "GET /clients/bin",
    says: "Lister les clients de la corbeille",
    query: z.object({ text: z.string().max(100).optional(), after }),
    call: (ctx, { query }) => listBinnedClients(ctx, query),
  }),
  getBinning: endpoint({
    does: getBinning,
    at: "GET /clients/binning",
    says: "Savoir ce qui court encore avec des clients avant de les mettre à la corbeille",
    query: restoreForm.describe("Identifiants séparés par des virgules."),
    call: async (ctx, { query }) => ({ rows: await getBinning(ctx, query.ids) }),
  }),
  binClients: endpoint({
    does: binClients,
    at: "POST /clients/bin",
    says: "Mettre des clients à la corbeille, tous ou aucun",
    more: "Tant qu'il reste des factures à encaisser, la demande n'est acceptée qu'avec read: true.",
    body: binForm,
    example: { ids: ["01kac5r0000000000000000000"], reason: "duplicate", note: "", read: false },
    call: (ctx, { body }) => binClients(ctx, body),
  }),
  restoreClients: endpoint({
    does: restoreClients,
    at: "POST /clients/bin/restoration",
    says: "Sortir des clients de la corbeille, tous ou aucun",
    body: restoreForm,
    call: async (ctx, { body }) => ({ rows: await restoreClients(ctx, body.ids) }),
  }),
  pinAddress: endpoint({
    does: pinAddress,
    at: "PUT /clients/{clientId}/addresses/{addressId}/position",
    says: "Épingler une adresse là où l'on est, ou retirer son épingle",
    body: z.object({
      position: z
        .object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
        .nullable()
        .describe("Degrés, WGS 84."),
    }),
    call: async (ctx, { params, body }) => ({
      before: await pinAddress(ctx, params.clientId, params.addressId, body.position),
    }),
  }),
  writeObservations: endpoint({
    does: writeObservations,
    at: "PUT /clients/{clientId}/observations",
    says: "Écrire les observations d'un client",
    body: observationsForm,
    call: (ctx, { params, body }) => writeObservations(ctx, params.clientId, body),
  }),
  listClientQuotes: endpoint({
    does: listClientQuotes,
    at: "GET /clients/{clientId}/quotes",
    says: "Lister les devis d'un client",
    call: (ctx, { params }) => listClientQuotes(ctx, params.clientId),
  }),
  listClientOrders: endpoint({
    does: listClientOrders,
    at: "GET /clients/{clientId}/orders",
    says: "Lister les commandes d'un client",
    call: (ctx, { params }) => listClientOrders(ctx, params.clientId),
  }),
  listClientInvoices: endpoint({
    does: listClientInvoices,
    at: "GET /clients/{clientId}/invoices",
    says: "Lister les factures d'un client",
    call: (ctx, { params }) => listClientInvoices(ctx, params.clientId),
  }),
};
