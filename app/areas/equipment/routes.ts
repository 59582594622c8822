import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const at = (file: string) => `areas/equipment/${file}`;

export const equipmentRoutes: RouteConfigEntry[] = [
  route("ouvrages/a-renouveler", at("due.tsx")),
  route("ouvrages/a-renouveler/export", at("due-export.ts")),
  route("equipements/:equipmentId/retrait", at("removal.ts")),
  route("equipements/:equipmentId/corbeille", at("bin.ts")),
  route("equipements/:equipmentId/retour", at("restoration.ts")),
  route("equipements/:equipmentId/action", at("plan.ts")),
];
