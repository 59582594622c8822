import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { contentDisposition } from "~/domain/files/name";
import { getImportModel } from "~/operations/imports/get-import-model";
import type { Route } from "./+types/model";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { name, contentType, bytes } = await answer(() =>
    getImportModel(context.get(ctxContext), params.model),
  );
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { "Content-Type": contentType, "Content-Disposition": contentDisposition(name, false) },
  });
}
