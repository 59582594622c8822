import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { contentDisposition } from "~/domain/files/name";
import { exportClientData } from "~/operations/privacy/export-client-data";
import type { Route } from "./+types/data";

/** All that the company holds of one client, as it is made. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { name, bytes, contentType } = await answer(() =>
    exportClientData(context.get(ctxContext), params.clientId),
  );
  return new Response(bytes, {
    headers: {
      "Content-Type": contentType,
      "Content-Disposition": contentDisposition(name, false),
      "Cache-Control": "private, no-store",
    },
  });
}
