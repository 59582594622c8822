import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";
import { doorRoutes } from "./areas/access/routes";

export default [
  ...doorRoutes,
  layout("shell/staff.tsx", [index("areas/home/home.tsx"), route("*", "shell/not-found.tsx")]),
] satisfies RouteConfig;
