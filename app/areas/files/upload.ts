import { data } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { uploadFile } from "~/operations/files/upload-file";
import type { Route } from "./+types/upload";

const OWNERS = ["client", "article", "company", "library", "quote", "mail", "import", "report"] as const;

/** PUT /fichiers?proprietaire=client&id=…&dossier=…&nom=…&envoi=… with the raw bytes as body. */
export async function action({ context, request }: Route.ActionArgs) {
  const query = new URL(request.url).searchParams;
  const ownerKind = OWNERS.find((kind) => kind === query.get("proprietaire"));
  if (request.method !== "PUT" || !ownerKind) throw data(null, { status: 405 });
  return act(
    () =>
      uploadFile(context.get(ctxContext), {
        ownerKind,
        ownerId: query.get("id") ?? "",
        folderId: query.get("dossier"),
        ouvrageId: query.get("ouvrage") || undefined,
        name: query.get("nom") ?? "",
        length: Number(request.headers.get("Content-Length") ?? Number.NaN),
        body: request.body,
        sending: query.get("envoi") ?? undefined,
      }),
    (kept) => data(kept, { status: 201 }),
  );
}
