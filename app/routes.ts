import { index, type RouteConfig } from "@react-router/dev/routes";

export default [index("areas/home/home.tsx")] satisfies RouteConfig;
