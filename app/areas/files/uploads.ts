import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { uploadForm } from "~/domain/files/forms";
import { listUploads } from "~/operations/files/list-uploads";
import { startUpload } from "~/operations/files/start-upload";
import type { Route } from "./+types/uploads";

/** One's own big files on their way to ?proprietaire= and ?id=. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const kind = query.get("proprietaire") === "library" ? "library" : "client";
  return answer(() => listUploads(context.get(ctxContext), { kind, id: query.get("id") ?? "" }));
}

/** A big file begins its way. */
export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    uploadForm,
    (form) => startUpload(context.get(ctxContext), form),
    (done) => ({ done, problems: [] }),
  );
}
