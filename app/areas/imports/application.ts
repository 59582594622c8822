import { href, redirect } from "react-router";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { applyShape } from "~/domain/imports/forms";
import { applyImport } from "~/operations/imports/apply-import";
import type { Route } from "./+types/application";

export const action = async ({ context, params, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    applyShape,
    ({ fingerprint }) => applyImport(context.get(ctxContext), params.runId, fingerprint),
    ({ id }) => redirect(href("/imports/:runId", { runId: id })),
  );
