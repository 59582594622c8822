import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { changeFile } from "~/operations/files/change-file";
import type { Route } from "./+types/change";

/** One of `name` and `folder` with the `version` that was on screen, or `binned` ("true" or "false"). */
export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  const version = Number(form.get("version"));
  const change = form.has("name")
    ? { name: String(form.get("name")), version }
    : form.has("folder")
      ? { folder: String(form.get("folder")), version }
      : { binned: form.get("binned") === "true" };
  return act(
    () => changeFile(context.get(ctxContext), params.fileId, change),
    (changed) => ({ changed, problems: [] }),
  );
}
