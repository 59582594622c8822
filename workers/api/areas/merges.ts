import * as z from "zod";
import { mergeForm, pairForm } from "~/domain/merges/forms";
import { MERGED_LISTS, mergeEntriesForm } from "~/domain/merges/lists";
import { getMergePreview } from "~/operations/merges/get-merge-preview";
import { listDuplicates } from "~/operations/merges/list-duplicates";
import { listEntries } from "~/operations/merges/list-entries";
import { listMerges } from "~/operations/merges/list-merges";
import { mergeClients } from "~/operations/merges/merge-clients";
import { mergeEntries } from "~/operations/merges/merge-entries";
import { tellApart } from "~/operations/merges/tell-apart";
import { undoEntriesMerge } from "~/operations/merges/undo-entries-merge";
import { undoMerge } from "~/operations/merges/undo-merge";
import { endpoint } from "../endpoint";
import { after, recordId } from "./shapes";

export const mergeEndpoints = {
  listDuplicates: endpoint({
    does: listDuplicates,
    at: "GET /client-duplicates",
    says: "Lister les paires de fiches qui sont peut-être le même client",
    query: z.object({ after }),
    call: (ctx, { query }) => listDuplicates(ctx, query.after),
  }),
  tellApart: endpoint({
    does: tellApart,
    at: "PUT /client-duplicates",
    says: "Dire que deux fiches sont deux clients différents, ou le retirer",
    body: pairForm.extend({ apart: z.boolean().default(true) }),
    call: (ctx, { body }) => tellApart(ctx, body),
  }),
  listMerges: endpoint({
    does: listMerges,
    at: "GET /client-merges",
    says: "Lister les fusions de fiches",
    query: z.object({ clientId: recordId.optional(), after }),
    call: (ctx, { query }) => listMerges(ctx, query),
  }),
  getMergePreview: endpoint({
    does: getMergePreview,
    at: "GET /clients/{clientId}/merge/{otherId}",
    says: "Comparer deux fiches avant de les fusionner : la première est gardée",
    call: (ctx, { params }) => getMergePreview(ctx, params.clientId, params.otherId),
  }),
  mergeClients: endpoint({
    does: mergeClients,
    at: "POST /clients/{clientId}/merge",
    says: "Fusionner une autre fiche dans celle-ci",
    more: "Les versions sont celles que la comparaison a données ; un champ dont rien n'est dit garde la valeur proposée.",
    body: mergeForm,
    example: {
      lostId: "01kac5r0000000000000000000",
      keptVersion: 1,
      lostVersion: 1,
      fields: {},
      answers: {},
    },
    call: (ctx, { params, body }) => mergeClients(ctx, params.clientId, body),
  }),
  listEntries: endpoint({
    does: listEntries,
    at: "GET /list-entries",
    says: "Lister les entrées d'une liste et combien de fiches les utilisent",
    query: z.object({ list: z.enum(MERGED_LISTS) }),
    call: (ctx, { query }) => listEntries(ctx, query.list),
  }),
  mergeEntries: endpoint({
    does: mergeEntries,
    at: "POST /list-merges",
    says: "Donner partout à une entrée d'une liste la place d'une autre",
    body: mergeEntriesForm,
    example: { list: "supplier", lose: "=Poujoulat SA", keep: "=Poujoulat" },
    call: (ctx, { body }) => mergeEntries(ctx, body),
  }),
  undoEntriesMerge: endpoint({
    does: undoEntriesMerge,
    at: "DELETE /list-merges/{mergeId}",
    says: "Annuler une fusion dans une liste",
    call: (ctx, { params }) => undoEntriesMerge(ctx, params.mergeId),
  }),
  undoMerge: endpoint({
    does: undoMerge,
    at: "DELETE /client-merges/{mergeId}",
    says: "Annuler une fusion, même des mois après",
    call: async (ctx, { params }) => ({ leftAlone: await undoMerge(ctx, params.mergeId) }),
  }),
};
