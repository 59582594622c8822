import { layout, type RouteConfig, route } from "@react-router/dev/routes";

/** The customer's own small app, behind a link: no staff frame, no password. */
export const spaceRoutes = [
  route("espace", "space/entrance.ts"),
  route("espace/logo", "space/logo.ts"),
  route("espace/accueil/lecture", "space/home-reading.ts"),
  route("espace/preferences", "space/consents.ts"),
  route("espace/devis/:quoteId/pdf", "space/quote-pdf.ts"),
  route("espace/devis/:quoteId/lecture", "space/reading.ts"),
  route("espace/devis/:quoteId/question", "space/question.ts"),
  route("espace/devis/:quoteId/refus", "space/refusal.ts"),
  route("espace/devis/:quoteId/acceptation", "space/acceptance.ts"),
  route("espace/factures/:invoiceId/pdf", "space/invoice-pdf.ts"),
  route("enquete/:token/refus", "space/survey-refusal.ts"),
  layout("space/layout.tsx", [
    route("enquete/:token", "space/survey.tsx"),
    route("enquete/:token/merci", "space/survey-declined.tsx"),
    route("espace/accueil", "space/home.tsx"),
    route("espace/devis/:quoteId", "space/quote.tsx"),
    route("espace/:token", "space/door.tsx"),
  ]),
] satisfies RouteConfig;
