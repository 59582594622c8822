import * as z from "zod";
import { noteEditForm, noteForm } from "~/domain/clients/forms";
import { addNote } from "~/operations/clients/add-note";
import { editNote } from "~/operations/clients/edit-note";
import { listHistory } from "~/operations/clients/list-history";
import { pinNote } from "~/operations/clients/pin-note";
import { removeNote } from "~/operations/clients/remove-note";
import { endpoint, made } from "../endpoint";
import { after, recordId } from "./shapes";

export const historyEndpoints = {
  listHistory: endpoint({
    does: listHistory,
    at: "GET /clients/{clientId}/history",
    says: "Lire l'historique d'un client",
    query: z.object({
      ouvrageId: recordId.optional(),
      text: z.string().max(100).optional().describe("Mots à trouver dans les titres et les textes."),
      before: after,
    }),
    call: (ctx, { params, query }) => listHistory(ctx, params.clientId, query),
  }),
  editNote: endpoint({
    does: editNote,
    at: "PUT /clients/{clientId}/notes/{noteId}",
    says: "Récrire une note ou un appel",
    more: "Par qui l'a écrite, et personne d'autre.",
    body: noteEditForm,
    call: (ctx, { params, body }) => editNote(ctx, params.clientId, params.noteId, body),
  }),
  removeNote: endpoint({
    does: removeNote,
    at: "PUT /clients/{clientId}/notes/{noteId}/removal",
    says: "Retirer une note, ou la remettre",
    more: "Ce qui est retiré peut être remis pendant trente jours.",
    body: z.object({ removed: z.boolean() }),
    call: (ctx, { params, body }) => removeNote(ctx, params.clientId, params.noteId, body.removed),
  }),
  pinNote: endpoint({
    does: pinNote,
    at: "PUT /clients/{clientId}/notes/{noteId}/pin",
    says: "Épingler une note en haut de l'historique, ou la rendre à sa place",
    body: z.object({ pinned: z.boolean() }),
    call: (ctx, { params, body }) => pinNote(ctx, params.clientId, params.noteId, body.pinned),
  }),
  addNote: endpoint({
    does: addNote,
    at: "POST /clients/{clientId}/notes",
    says: "Ajouter une note ou un appel à l'historique",
    body: noteForm,
    example: { kind: "call", body: "A rappelé : souhaite être livrée avant Noël." },
    call: async (ctx, { params, body, sending }) => made(await addNote(ctx, params.clientId, body, sending)),
  }),
};
