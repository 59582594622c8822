import { href, redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { remapImport } from "~/operations/imports/remap-import";
import type { Route } from "./+types/columns";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => remapImport(context.get(ctxContext), params.runId),
    ({ id }) => redirect(href("/imports/:runId", { runId: id })),
  );
