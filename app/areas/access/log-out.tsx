import { redirect } from "react-router";
import { ctxContext } from "~/app/shell/contexts";
import { sessionCookie } from "~/app/shell/viewer";
import { logOut } from "~/operations/access/log-out";
import type { Route } from "./+types/log-out";

/** A link can't log anybody out: only a form of ours can. */
export const loader = () => redirect("/");

export async function action({ context, request }: Route.ActionArgs) {
  await logOut(context.get(ctxContext));
  return redirect("/connexion", {
    headers: {
      "Set-Cookie": sessionCookie(new URL(request.url), "", 0),
      // What was seen leaves with the session; drafts kept on the device stay for their author.
      "Clear-Site-Data": '"cache"',
    },
  });
}
