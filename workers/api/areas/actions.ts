import * as z from "zod";
import {
  actionEditForm,
  actionForm,
  closeActionForm,
  handOverForm,
  putOffForm,
} from "~/domain/actions/forms";
import { addAction } from "~/operations/actions/add-action";
import { closeAction } from "~/operations/actions/close-action";
import { getAction } from "~/operations/actions/get-action";
import { handOverActions } from "~/operations/actions/hand-over-actions";
import { ACTION_STATES, listActions } from "~/operations/actions/list-actions";
import { listClientActions } from "~/operations/actions/list-client-actions";
import { listLoads } from "~/operations/actions/list-loads";
import { putOffAction } from "~/operations/actions/put-off-action";
import { reopenAction } from "~/operations/actions/reopen-action";
import { updateAction } from "~/operations/actions/update-action";
import { endpoint, made } from "../endpoint";
import { after, recordId } from "./shapes";

export const actionEndpoints = {
  listActions: endpoint({
    does: listActions,
    at: "GET /actions",
    says: "Lister ce qu'il y a à faire pour les clients",
    more: "Sans `assigneeId`, ce qui revient à la personne de la clé ; `all` pour tout le monde.",
    query: z.object({
      state: z
        .enum(ACTION_STATES)
        .optional()
        .describe("`today` : pour aujourd'hui ou en retard ; `open` : tout ; `done` : fait."),
      assigneeId: recordId.optional(),
      typeId: recordId.optional(),
      after,
    }),
    call: (ctx, { query }) => listActions(ctx, query),
  }),
  listClientActions: endpoint({
    does: listClientActions,
    at: "GET /clients/{clientId}/actions",
    says: "Lister ce qu'il y a à faire pour un client, et ce qui a été fait",
    call: (ctx, { params }) => listClientActions(ctx, params.clientId),
  }),
  getAction: endpoint({
    does: getAction,
    at: "GET /actions/{actionId}",
    says: "Lire une action",
    call: (ctx, { params }) => getAction(ctx, params.actionId),
  }),
  addAction: endpoint({
    does: addAction,
    at: "POST /clients/{clientId}/actions",
    says: "Noter quelque chose à faire pour un client",
    body: actionForm,
    example: {
      typeId: "at-appel",
      subject: "Confirmer la date de pose",
      dueOn: "2026-12-03",
      dueTime: "09:30",
    },
    call: async (ctx, { params, body, sending }) =>
      made(await addAction(ctx, params.clientId, body, sending)),
  }),
  updateAction: endpoint({
    does: updateAction,
    at: "PUT /actions/{actionId}",
    says: "Modifier une action qui reste à faire",
    body: actionEditForm,
    call: (ctx, { params, body }) => updateAction(ctx, params.actionId, body),
  }),
  putOffAction: endpoint({
    does: putOffAction,
    at: "PUT /actions/{actionId}/day",
    says: "Remettre une action à un autre jour",
    body: putOffForm,
    call: (ctx, { params, body }) => putOffAction(ctx, params.actionId, body),
  }),
  closeAction: endpoint({
    does: closeAction,
    at: "PUT /actions/{actionId}/result",
    says: "Dire qu'une action est faite, son résultat, et la suivante s'il y en a une",
    body: closeActionForm,
    call: async (ctx, { params, body }) => ({ nextDueOn: await closeAction(ctx, params.actionId, body) }),
  }),
  reopenAction: endpoint({
    does: reopenAction,
    at: "DELETE /actions/{actionId}/result",
    says: "Reprendre une action faite par erreur",
    call: (ctx, { params }) => reopenAction(ctx, params.actionId),
  }),
  listLoads: endpoint({
    does: listLoads,
    at: "GET /actions/loads",
    says: "Lister les personnes avec ce qu'il leur reste à faire",
    call: async (ctx) => ({ people: await listLoads(ctx) }),
  }),
  handOverActions: endpoint({
    does: handOverActions,
    at: "POST /actions/hand-over",
    says: "Confier à une personne tout ce qu'une autre avait à faire",
    body: handOverForm,
    call: async (ctx, { body }) => ({ count: await handOverActions(ctx, body) }),
  }),
};
