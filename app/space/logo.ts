import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { getLogo } from "~/operations/space/get-logo";
import type { Route } from "./+types/logo";

export async function loader({ context }: Route.LoaderArgs) {
  const { bytes, contentType, sha256 } = await answer(() => getLogo(context.get(ctxContext)));
  return new Response(bytes, {
    headers: {
      "Content-Type": contentType,
      ETag: `"${sha256}"`,
      "Cache-Control": "public, max-age=3600",
      // A logo may be an SVG: it runs nothing when opened by itself.
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    },
  });
}
