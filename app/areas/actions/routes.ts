import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const actionRoutes: RouteConfigEntry[] = [
  route("actions", "areas/actions/list.tsx"),
  route("actions/liste", "areas/actions/whole.tsx"),
  route("actions/passage", "areas/actions/hand-over.tsx"),
  route("actions/:actionId", "areas/actions/action.tsx"),
  route("actions/:actionId/cloture", "areas/actions/closing.ts"),
  route("actions/:actionId/report", "areas/actions/putting-off.ts"),
  route("actions/:actionId/reprise", "areas/actions/reopening.ts"),
  route("actions/:actionId/modification", "areas/actions/edit.tsx"),
];
