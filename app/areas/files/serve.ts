import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { getFile } from "~/operations/files/get-file";
import type { Route } from "./+types/serve";

/** The bytes of a file; `?telecharger=1` asks for a download, `?version=` for one before. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const { status, headers, body } = await answer(() =>
    getFile(context.get(ctxContext), params.fileId, {
      range: request.headers.get("Range"),
      etag: request.headers.get("If-None-Match"),
      download: query.has("telecharger"),
      revision: query.has("version") ? Number(query.get("version")) : null,
    }),
  );
  return new Response(body, { status, headers });
}
