import { type RouteConfig, route } from "@react-router/dev/routes";

export const catalogRoutes = [
  route("documents/catalogues", "areas/catalogs/found.ts"),
  route("documents/catalogues/choix", "areas/catalogs/choice.ts"),
  route("articles/catalogues", "areas/catalogs/browse.tsx"),
  route("reglages/catalogues", "areas/catalogs/settings.tsx"),
  route("reglages/catalogues/:supplierId", "areas/catalogs/supplier.tsx"),
  route("reglages/catalogues/:supplierId/affichage", "areas/catalogs/shown.ts"),
  route("reglages/catalogues/:supplierId/conditions/:conditionId", "areas/catalogs/condition.ts"),
] satisfies RouteConfig;
