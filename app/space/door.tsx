import { href, redirect } from "react-router";
import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { heldLinks, linkCookie } from "~/app/shell/viewer";
import { enterSpace } from "~/operations/space/enter-space";
import type { Route } from "./+types/door";

export { DeadLink as ErrorBoundary } from "./parts/dead-link";

export const meta = () => [
  { title: "Votre espace" },
  { name: "robots", content: "noindex" },
  { name: "referrer", content: "no-referrer" },
];

/** A live link goes into the cookie, before those already there, and out of the address; the browser goes on to what it opens. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const opened = await answer(() => enterSpace(context.get(ctxContext), params.token, heldLinks(request)));
  const to = opened.quoteId
    ? href("/espace/devis/:quoteId", { quoteId: opened.quoteId })
    : href("/espace/accueil");
  const anchor = url.searchParams.get("vers") === "messages" ? "#messages" : "";
  return redirect(to + anchor, {
    headers: {
      "Set-Cookie": linkCookie(url, opened.tokens, opened.seconds),
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
    },
  });
}

/** Never shown: a live link redirects, a dead one is an error. */
export default function Door() {
  return null;
}
