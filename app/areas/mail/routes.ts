import { type RouteConfig, route } from "@react-router/dev/routes";

export const mailRoutes = [
  route("messages", "areas/mail/list.tsx"),
  route("messages/:mailId", "areas/mail/mail.tsx"),
  route("messages/:mailId/relance", "areas/mail/retry.ts"),
] satisfies RouteConfig;
