import { type RouteConfig, route } from "@react-router/dev/routes";

/** What the editor of lines asks for while one writes. */
export const documentRoutes = [
  route("documents/articles", "areas/documents/articles.ts"),
  route("documents/composes", "areas/documents/compounds.ts"),
  route("documents/composes/:articleId", "areas/documents/compound.ts"),
  route("documents/prix", "areas/documents/prices.ts"),
] satisfies RouteConfig;
