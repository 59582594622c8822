import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { chosenForm } from "~/domain/files/forms";
import { contentDisposition } from "~/domain/files/name";
import { zipFiles } from "~/operations/files/zip-files";
import type { Route } from "./+types/archive";

/** What was chosen, as one archive that leaves while it is made: a form posts here, the browser saves. */
export async function action({ context, request }: Route.ActionArgs) {
  const chosen = chosenForm.safeParse(Object.fromEntries(await request.formData()));
  if (!chosen.success) throw new Response(null, { status: 400 });
  const { name, bytes, contentType } = await answer(() => zipFiles(context.get(ctxContext), chosen.data));
  return new Response(bytes, {
    headers: {
      "Content-Type": contentType,
      "Content-Disposition": contentDisposition(name, false),
      "Cache-Control": "private, no-store",
    },
  });
}
