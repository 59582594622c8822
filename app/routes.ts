import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";
import { doorRoutes, profileRoutes } from "./areas/access/routes";

export default [
  ...doorRoutes,
  layout("shell/staff.tsx", [
    index("areas/home/home.tsx"),
    ...profileRoutes,
    route("*", "shell/not-found.tsx"),
  ]),
] satisfies RouteConfig;
