import { type RouteConfig, route } from "@react-router/dev/routes";

export const quoteRoutes = [
  route("devis", "areas/quotes/list.tsx"),
  route("devis/nouveau", "areas/quotes/new.tsx"),
  route("devis/:quoteId", "areas/quotes/quote.tsx"),
  route("devis/:quoteId/pdf", "areas/quotes/pdf.ts"),
  route("devis/:quoteId/envoi", "areas/quotes/sending.tsx"),
  route("devis/:quoteId/messages", "areas/quotes/messages.tsx"),
  route("devis/:quoteId/copie", "areas/quotes/copy.ts"),
  route("devis/:quoteId/version", "areas/quotes/revision.ts"),
  route("devis/:quoteId/corbeille", "areas/quotes/bin.ts"),
  route("devis/:quoteId/retour", "areas/quotes/restoration.ts"),
  route("devis/:quoteId/comparaison/:otherId", "areas/quotes/comparison.tsx"),
] satisfies RouteConfig;
