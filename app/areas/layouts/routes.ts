import { route } from "@react-router/dev/routes";

export const layoutRoutes = [
  route("reglages/mises-en-page", "areas/layouts/layouts.tsx"),
  route("reglages/mises-en-page/nouvelle", "areas/layouts/new-layout.tsx"),
  route("reglages/mises-en-page/apercu", "areas/layouts/preview.ts"),
  route("reglages/mises-en-page/:layoutId", "areas/layouts/layout.tsx"),
  route("reglages/mises-en-page/:layoutId/defaut", "areas/layouts/usual.ts"),
  route("reglages/mises-en-page/:layoutId/retrait", "areas/layouts/archive.ts"),
  route("reglages/mises-en-page/:layoutId/retour", "areas/layouts/restoration.ts"),
];
