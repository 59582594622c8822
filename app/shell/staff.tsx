import { Outlet, redirect } from "react-router";
import { safePath } from "~/domain/access/sessions";
import { getFrame } from "~/operations/access/get-frame";
import type { Route } from "./+types/staff";
import { answer } from "./answer";
import { type Shows, useBell } from "./bell";
import { ctxContext } from "./contexts";
import { Frame } from "./frame";

/** Visitors go to log-in and come back to the page they wanted; before the set-up everybody goes there. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const frame = await answer(() => getFrame(context.get(ctxContext)));
  if (frame.state === "set-up") throw redirect("/installation");
  if (frame.state === "log-in") {
    const { pathname, search } = new URL(request.url);
    const wanted = safePath(pathname + search);
    throw redirect(wanted === "/" ? "/connexion" : `/connexion?vers=${encodeURIComponent(wanted)}`);
  }
  return frame;
}

export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: (frame) => ["company", `user:${frame.viewer.id}`],
};

export default function Staff({ loaderData }: Route.ComponentProps) {
  useBell();
  return (
    <Frame
      viewer={loaderData.viewer}
      companyName={loaderData.company.name}
      permissions={loaderData.permissions}
    >
      <Outlet />
    </Frame>
  );
}
