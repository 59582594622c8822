import { route } from "@react-router/dev/routes";

export const importRoutes = [
  route("imports", "areas/imports/list.tsx"),
  route("imports/nouveau", "areas/imports/new.tsx"),
  route("imports/modeles/:model", "areas/imports/model.ts"),
  route("imports/:runId", "areas/imports/run.tsx"),
  route("imports/:runId/application", "areas/imports/application.ts"),
  route("imports/:runId/ligne", "areas/imports/row.ts"),
  route("imports/:runId/annulation", "areas/imports/undoing.ts"),
  route("imports/:runId/colonnes", "areas/imports/columns.ts"),
  route("imports/:runId/refus", "areas/imports/refusals.ts"),
];
