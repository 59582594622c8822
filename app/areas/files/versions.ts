import { data } from "react-router";
import { act, answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { listVersions } from "~/operations/files/list-versions";
import { replaceFile } from "~/operations/files/replace-file";
import type { Route } from "./+types/versions";

/** The versions of a file before the one that shows. */
export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => listVersions(context.get(ctxContext), params.fileId));

/** PUT /fichiers/ID/versions?version=3 with the raw bytes of the new one as body. */
export async function action({ context, params, request }: Route.ActionArgs) {
  if (request.method !== "PUT") throw data(null, { status: 405 });
  return act(
    () =>
      replaceFile(context.get(ctxContext), params.fileId, {
        version: Number(new URL(request.url).searchParams.get("version")),
        length: Number(request.headers.get("Content-Length") ?? Number.NaN),
        body: request.body,
      }),
    (done) => ({ done, problems: [] }),
  );
}
