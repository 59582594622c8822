import * as z from "zod";
import { orderSaveSchema, startSchema } from "~/domain/billing/drafts";
import { cancelOrder } from "~/operations/orders/cancel-order";
import { createOrder } from "~/operations/orders/create-order";
import { getOrder } from "~/operations/orders/get-order";
import { getOrderDraft } from "~/operations/orders/get-order-draft";
import { listOrders } from "~/operations/orders/list-orders";
import { saveOrder } from "~/operations/orders/save-order";
import { startOrder } from "~/operations/orders/start-order";
import { endpoint, made } from "../endpoint";
import { after, words } from "./shapes";

export const orderEndpoints = {
  listOrders: endpoint({
    does: listOrders,
    at: "GET /orders",
    says: "Lister les commandes",
    query: z.object({
      state: z.enum(["to-invoice", "invoiced", "cancelled"]).optional(),
      q: words,
      after,
    }),
    call: (ctx, { query }) => listOrders(ctx, query),
  }),
  startOrder: endpoint({
    does: startOrder,
    at: "POST /orders",
    says: "Commencer une commande sans devis",
    body: startSchema,
    call: async (ctx, { body, sending }) => made(await startOrder(ctx, body, sending)),
  }),
  getOrder: endpoint({
    does: getOrder,
    at: "GET /orders/{orderId}",
    says: "Lire une commande et ses lignes",
    call: (ctx, { params }) => getOrder(ctx, params.orderId),
  }),
  getOrderDraft: endpoint({
    does: getOrderDraft,
    at: "GET /orders/{orderId}/draft",
    says: "Lire une commande comme elle s'écrit",
    call: (ctx, { params }) => getOrderDraft(ctx, params.orderId),
  }),
  saveOrder: endpoint({
    does: saveOrder,
    at: "PUT /orders/{orderId}",
    says: "Écrire une commande : en-tête, lignes, remise",
    more: "`version` et `header` viennent de GET /orders/{orderId}/draft.",
    body: orderSaveSchema,
    call: (ctx, { params, body }) => saveOrder(ctx, params.orderId, body),
  }),
  cancelOrder: endpoint({
    does: cancelOrder,
    at: "PUT /orders/{orderId}/cancellation",
    says: "Annuler une commande ou la reprendre",
    body: z.object({ cancelled: z.boolean() }),
    call: (ctx, { params, body }) => cancelOrder(ctx, { ...body, orderId: params.orderId }),
  }),
  createOrder: endpoint({
    does: createOrder,
    at: "POST /quotes/{quoteId}/order",
    says: "Faire la commande d'un devis signé",
    more: "Elle se fait d'elle-même à la signature : cet appel rend la même commande.",
    call: async (ctx, { params }) => made(await createOrder(ctx, params.quoteId)),
  }),
};
