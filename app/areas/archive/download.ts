import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { contentDisposition } from "~/domain/files/name";
import { takeArchive } from "~/operations/archive/take-archive";
import type { Route } from "./+types/download";

/** The archive, as it is made. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const permit = new URL(request.url).searchParams.get("permis") ?? "";
  const { name, bytes, contentType } = await answer(() => takeArchive(context.get(ctxContext), permit));
  return new Response(bytes, {
    headers: {
      "Content-Type": contentType,
      "Content-Disposition": contentDisposition(name, false),
      "Cache-Control": "private, no-store",
    },
  });
}
