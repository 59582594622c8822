import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { getFile } from "~/operations/files/get-file";
import type { Route } from "./+types/serve";

/** The bytes of a file; `?telecharger=1` asks for a download. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { status, headers, body } = await answer(() =>
    getFile(context.get(ctxContext), params.fileId, {
      range: request.headers.get("Range"),
      etag: request.headers.get("If-None-Match"),
      download: new URL(request.url).searchParams.has("telecharger"),
    }),
  );
  return new Response(body, { status, headers });
}
