import { route } from "@react-router/dev/routes";

export const archiveRoutes = [
  route("reglages/archive", "areas/archive/archive.tsx"),
  route("reglages/archive/telechargement", "areas/archive/download.ts"),
];
