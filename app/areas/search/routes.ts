import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const searchRoutes: RouteConfigEntry[] = [
  route("recherche", "areas/search/search.tsx"),
  route("recherche/portee", "areas/search/within.ts"),
  route("recherche/resultats", "areas/search/results.ts"),
];
