import { index, type RouteConfigEntry, route } from "@react-router/dev/routes";

const at = (file: string) => `areas/clients/${file}.tsx`;

export const clientRoutes: RouteConfigEntry[] = [
  route("clients", at("list")),
  route("clients/export.csv", "areas/clients/export.ts"),
  route("clients/nouveau", at("new")),
  route("clients/corbeille", at("bin")),
  route("clients/mise-a-la-corbeille", at("binning")),
  route("clients/remises", "areas/clients/restorations.ts"),
  route("clients/doublons", "areas/clients/duplicates.ts"),
  route("clients/adresses-connues", "areas/clients/known-places.ts"),
  route("clients/societes-connues", "areas/clients/known-companies.ts"),
  route("clients/:clientId/statut", "areas/clients/status.ts"),
  route("clients/:clientId/observations", "areas/clients/observations.ts"),
  route("clients/:clientId/ouvrages/:ouvrageId/nom", "areas/clients/ouvrage-name.ts"),
  route("clients/:clientId/ouvrages/:ouvrageId/archive", "areas/clients/ouvrage-archive.ts"),
  route("clients/:clientId/ouvrages/:ouvrageId/photo", "areas/clients/ouvrage-photo.ts"),
  route("clients/:clientId/espace/ouverture", "areas/clients/space-opening.ts"),
  route("clients/:clientId/espace/lien", "areas/clients/space-link.ts"),
  route("clients/:clientId/espace/liens/:linkId/revocation", "areas/clients/space-revocation.ts"),
  route("clients/:clientId", at("file"), [
    index(at("home")),
    route("fiche", at("sheet")),
    route("actions", at("actions")),
    route("ouvrages", at("ouvrages")),
    route("ouvrages/:ouvrageId", at("ouvrage")),
    route("ouvrages/:ouvrageId/modification", at("ouvrage-edit")),
    route("ouvrages/:ouvrageId/equipements/nouveau", "areas/equipment/new.tsx"),
    route("ouvrages/:ouvrageId/equipements/:equipmentId", "areas/equipment/edit.tsx"),
    route("ouvrages/:ouvrageId/equipements/:equipmentId/remplacement", "areas/equipment/replace.tsx"),
    route("devis", at("quotes")),
    route("commandes", at("orders")),
    route("factures", at("invoices")),
    route("documents", at("documents")),
    route("espace", at("space")),
  ]),
];
