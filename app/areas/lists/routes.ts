import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const at = (file: string) => `areas/lists/${file}.ts`;

export const listRoutes: RouteConfigEntry[] = [
  route("listes/:list/ordre", at("order")),
  route("listes/:list/lignes", at("rows")),
  route("listes/:list/export/:format", at("export")),
  route("listes/:list/ensemble", at("together")),
  route("listes/:list/ensemble/annulation", at("together-undo")),
  route("listes/:list/actions", at("plan")),
  route("listes/:list/actions/annulation", at("plan-undo")),
  route("listes/clients/en-cours", at("bin-running")),
  route("listes/clients/corbeille", at("bin")),
  route("listes/clients/corbeille/annulation", at("bin-undo")),
  route("listes/clients/remises", at("restoration")),
  route("listes/clients/remises/annulation", at("restoration-undo")),
  route("listes/:list/vues/:viewId/retrait", at("view-removal")),
  route("listes/:list/vues/:viewId/retour", at("view-return")),
  route("listes/:list/vues/:viewId/ouverture", at("view-opening")),
];
