import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const fileRoutes: RouteConfigEntry[] = [
  route("fichiers", "areas/files/upload.ts"),
  route("fichiers/:fileId", "areas/files/serve.ts"),
  route("fichiers/:fileId/changement", "areas/files/change.ts"),
];
