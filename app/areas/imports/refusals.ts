import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { contentDisposition } from "~/domain/files/name";
import { getImportRefusals } from "~/operations/imports/get-import-refusals";
import type { Route } from "./+types/refusals";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { name, bytes } = await answer(() => getImportRefusals(context.get(ctxContext), params.runId));
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": contentDisposition(name, false),
    },
  });
}
