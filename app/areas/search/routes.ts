import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const searchRoutes: RouteConfigEntry[] = [
  route("recherche", "areas/search/search.tsx"),
  route("recherche/resultats", "areas/search/results.ts"),
];
