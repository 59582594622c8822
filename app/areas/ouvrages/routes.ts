import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const ouvrageRoutes: RouteConfigEntry[] = [route("ouvrages", "areas/ouvrages/list.tsx")];
