import { data } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { receivePart } from "~/operations/files/receive-part";
import type { Route } from "./+types/upload-part";

/** PUT /fichiers/envois/ID/3 with the raw bytes of that part as body. */
export async function action({ context, params, request }: Route.ActionArgs) {
  if (request.method !== "PUT") throw data(null, { status: 405 });
  return act(
    () =>
      receivePart(context.get(ctxContext), params.uploadId, {
        n: Number(params.part),
        length: Number(request.headers.get("Content-Length") ?? Number.NaN),
        body: request.body,
      }),
    (done) => ({ done, problems: [] }),
  );
}
