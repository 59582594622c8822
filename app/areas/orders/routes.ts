import { type RouteConfig, route } from "@react-router/dev/routes";

export const orderRoutes = [
  route("commandes", "areas/orders/list.tsx"),
  route("commandes/nouvelle", "areas/orders/start.tsx"),
  route("commandes/:orderId", "areas/orders/order.tsx"),
  route("commandes/:orderId/saisie", "areas/orders/edit.tsx"),
  route("commandes/:orderId/brouillon", "areas/orders/draft.ts"),
  route("commandes/:orderId/facture", "areas/orders/invoice.ts"),
  route("commandes/:orderId/annulation", "areas/orders/cancellation.ts"),
  route("devis/:quoteId/commande", "areas/orders/new.ts"),
] satisfies RouteConfig;
