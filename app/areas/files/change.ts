import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { changeFile } from "~/operations/files/change-file";
import type { Route } from "./+types/change";

/** Fields `name`, `folder` and `binned` ("true" or "false"), each left out when it does not change. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  const text = (key: string) => (form.has(key) ? { [key]: String(form.get(key)) } : {});
  return act(
    () =>
      changeFile(context.get(ctxContext), params.fileId, {
        ...text("name"),
        ...text("folder"),
        ...(form.has("binned") ? { binned: form.get("binned") === "true" } : {}),
      }),
    (changed) => ({ changed, problems: [] }),
  );
}
