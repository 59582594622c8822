import { href, redirect } from "react-router";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { rowShape } from "~/domain/imports/forms";
import { decideRow } from "~/operations/imports/decide-row";
import type { Route } from "./+types/row";

export const action = async ({ context, params, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    rowShape,
    ({ version, row, choice }) => decideRow(context.get(ctxContext), params.runId, version, row, choice),
    ({ id }) => redirect(href("/imports/:runId", { runId: id })),
  );
