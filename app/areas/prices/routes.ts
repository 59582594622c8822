import { type RouteConfig, route } from "@react-router/dev/routes";

export const priceRoutes = [
  route("prix/pourquoi", "areas/prices/why.ts"),
  route("prix/clients", "areas/prices/buyers.ts"),
  route("reglages/prix", "areas/prices/prices.tsx"),
  route("reglages/prix/:rateId/retrait", "areas/prices/rate-removal.ts"),
] satisfies RouteConfig;
