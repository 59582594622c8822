import { Outlet, redirect } from "react-router";
import { safePath } from "~/domain/access/sessions";
import { getFrame } from "~/operations/access/get-frame";
import type { Route } from "./+types/staff";
import { answer } from "./answer";
import { type Shows, useBell } from "./bell";
import { ctxContext } from "./contexts";
import { ErrorPage } from "./error-page";
import { Frame } from "./frame";
import { RAIL_COOKIE } from "./rail";
import { Screens } from "./screens";
import { cookieValue, onPhone } from "./viewer";

/** Visitors go to log-in and come back to the page they wanted; before the set-up everybody goes there. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const frame = await answer(() => getFrame(context.get(ctxContext)));
  if (frame.state === "set-up") throw redirect("/installation");
  if (frame.state === "log-in") {
    const { pathname, search } = new URL(request.url);
    const wanted = safePath(pathname + search);
    throw redirect(wanted === "/" ? "/connexion" : `/connexion?vers=${encodeURIComponent(wanted)}`);
  }
  return { ...frame, slimRail: cookieValue(request, RAIL_COOKIE) === "slim", onPhone: onPhone(request) };
}

export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: (frame) => ["company", `user:${frame.viewer.id}`, `notifications:${frame.viewer.id}`],
};

export default function Staff({ loaderData }: Route.ComponentProps) {
  useBell();
  return (
    <Screens>
      <Frame {...framed(loaderData)}>
        <Outlet />
      </Frame>
    </Screens>
  );
}

/** A page that fails leaves the frame standing, so that one can go elsewhere. */
export function ErrorBoundary({ loaderData }: Route.ErrorBoundaryProps) {
  if (!loaderData) return <ErrorPage />;
  return (
    <Screens>
      <Frame {...framed(loaderData)}>
        <ErrorPage />
      </Frame>
    </Screens>
  );
}

const framed = (data: Route.ComponentProps["loaderData"]) => ({
  viewer: data.viewer,
  companyName: data.company.name,
  permissions: data.permissions,
  slimRail: data.slimRail,
  unread: data.unread,
  searchWithin: data.searchWithin,
});
