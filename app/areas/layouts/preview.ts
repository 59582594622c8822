import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { fileAnswer } from "~/app/shell/file-answer";
import { layoutPreviewForm } from "~/domain/layouts/forms";
import { problem } from "~/domain/problem";
import { previewLayout } from "~/operations/layouts/preview-layout";
import { refused } from "~/operations/refusals";
import type { Route } from "./+types/preview";

/** POST of the form as it is being filled: the PDF of an imaginary document. */
export async function action({ context, request }: Route.ActionArgs) {
  const posted = await request.formData();
  const many = (name: string) => posted.getAll(name).map(String);
  const read = layoutPreviewForm.safeParse({
    ...Object.fromEntries(posted),
    columns: many("columns"),
    annexes: many("annexes"),
  });
  return act(
    async () => {
      if (!read.success) throw refused(problem("draft-unreadable", read.error.issues[0]?.path.join(".")));
      return previewLayout(context.get(ctxContext), read.data);
    },
    (bytes) => fileAnswer({ bytes, name: "Aperçu.pdf", contentType: "application/pdf" }),
  );
}
