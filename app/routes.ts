import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";
import { doorRoutes, firstStepRoutes, profileRoutes } from "./areas/access/routes";
import { actionRoutes } from "./areas/actions/routes";
import { apiRoutes } from "./areas/api/routes";
import { archiveRoutes } from "./areas/archive/routes";
import { articleRoutes } from "./areas/articles/routes";
import { billingRoutes } from "./areas/billing/routes";
import { catalogRoutes } from "./areas/catalogs/routes";
import { clientRoutes } from "./areas/clients/routes";
import { documentRoutes } from "./areas/documents/routes";
import { equipmentRoutes } from "./areas/equipment/routes";
import { fileRoutes } from "./areas/files/routes";
import { importRoutes } from "./areas/imports/routes";
import { layoutRoutes } from "./areas/layouts/routes";
import { listRoutes } from "./areas/lists/routes";
import { mailRoutes } from "./areas/mail/routes";
import { orderRoutes } from "./areas/orders/routes";
import { ouvrageRoutes } from "./areas/ouvrages/routes";
import { priceRoutes } from "./areas/prices/routes";
import { questionRoutes } from "./areas/questions/routes";
import { quoteRoutes } from "./areas/quotes/routes";
import { scenarioRoutes } from "./areas/scenarios/routes";
import { searchRoutes } from "./areas/search/routes";
import { settingsRoutes } from "./areas/settings/routes";
import { spaceRoutes } from "./space/routes";

export default [
  ...doorRoutes,
  ...spaceRoutes,
  layout("shell/first-steps.tsx", firstStepRoutes),
  layout("shell/staff.tsx", [
    index("areas/home/home.tsx"),
    route("notifications", "areas/home/notifications.tsx"),
    route("notifications/lecture", "areas/home/reading.ts"),
    ...profileRoutes,
    ...actionRoutes,
    ...articleRoutes,
    ...importRoutes,
    ...documentRoutes,
    ...priceRoutes,
    ...catalogRoutes,
    ...quoteRoutes,
    ...clientRoutes,
    ...equipmentRoutes,
    ...fileRoutes,
    ...listRoutes,
    ...ouvrageRoutes,
    ...searchRoutes,
    ...orderRoutes,
    ...mailRoutes,
    ...billingRoutes,
    ...settingsRoutes,
    ...layoutRoutes,
    ...questionRoutes,
    ...scenarioRoutes,
    ...apiRoutes,
    ...archiveRoutes,
    route("*", "shell/not-found.tsx"),
  ]),
] satisfies RouteConfig;
