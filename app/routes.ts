import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";
import { doorRoutes, profileRoutes } from "./areas/access/routes";
import { articleRoutes } from "./areas/articles/routes";
import { importRoutes } from "./areas/imports/routes";
import { quoteRoutes } from "./areas/quotes/routes";

export default [
  ...doorRoutes,
  layout("shell/staff.tsx", [
    index("areas/home/home.tsx"),
    ...profileRoutes,
    ...articleRoutes,
    ...importRoutes,
    ...quoteRoutes,
    route("*", "shell/not-found.tsx"),
  ]),
] satisfies RouteConfig;
