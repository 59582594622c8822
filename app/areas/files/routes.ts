import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const fileRoutes: RouteConfigEntry[] = [
  route("fichiers", "areas/files/upload.ts"),
  route("fichiers/rangement", "areas/files/moving.ts"),
  route("fichiers/etiquettes", "areas/files/tagging.ts"),
  route("fichiers/ouvrage", "areas/files/relating.ts"),
  route("fichiers/corbeille", "areas/files/binning.ts"),
  route("fichiers/reprise", "areas/files/restoration.ts"),
  route("fichiers/archive.zip", "areas/files/archive.ts"),
  route("fichiers/envois", "areas/files/uploads.ts"),
  route("fichiers/envois/:uploadId/abandon", "areas/files/upload-dropping.ts"),
  route("fichiers/envois/:uploadId/fin", "areas/files/upload-end.ts"),
  route("fichiers/envois/:uploadId/:part", "areas/files/upload-part.ts"),
  route("fichiers/:fileId", "areas/files/serve.ts"),
  route("fichiers/:fileId/nom", "areas/files/name.ts"),
  route("fichiers/:fileId/versions", "areas/files/versions.ts"),
  route("fichiers/:fileId/versions/reprise", "areas/files/version-restoration.ts"),
  route("fichiers/:fileId/verrou", "areas/files/lock.ts"),
  route("fichiers/:fileId/verrou/levee", "areas/files/unlock.ts"),
  route("dossiers", "areas/files/folders.ts"),
  route("dossiers/:folderId/nom", "areas/files/folder-name.ts"),
];
