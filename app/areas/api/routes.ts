import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const apiRoutes: RouteConfigEntry[] = [
  route("reglages/api", "areas/api/keys.tsx"),
  route("reglages/api/nouvelle", "areas/api/new-key.tsx"),
  route("reglages/api/:keyId/fermeture", "areas/api/key-closing.ts"),
  route("reglages/webhooks", "areas/api/webhooks.tsx"),
  route("reglages/webhooks/nouveau", "areas/api/new-webhook.tsx"),
  route("reglages/webhooks/:webhookId", "areas/api/webhook.tsx"),
  route("reglages/webhooks/:webhookId/reglage", "areas/api/webhook-sheet.tsx"),
  route("reglages/webhooks/:webhookId/essai", "areas/api/webhook-try.ts"),
  route("reglages/webhooks/:webhookId/pause", "areas/api/webhook-pause.ts"),
  route("reglages/webhooks/:webhookId/secret", "areas/api/webhook-secret.ts"),
  route("reglages/webhooks/:webhookId/retrait", "areas/api/webhook-removal.ts"),
  route("reglages/webhooks/envois/:deliveryId", "areas/api/delivery-retry.ts"),
];
