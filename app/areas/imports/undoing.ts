import { href, redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { undoImport } from "~/operations/imports/undo-import";
import type { Route } from "./+types/undoing";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => undoImport(context.get(ctxContext), params.runId),
    ({ id }) => redirect(href("/imports/:runId", { runId: id })),
  );
