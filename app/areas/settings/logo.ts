import { data } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { storeLogo } from "~/operations/settings/store-logo";
import type { Route } from "./+types/logo";

/** PUT /reglages/logo?nom=… with the raw bytes as body. */
export async function action({ context, request }: Route.ActionArgs) {
  if (request.method !== "PUT") throw data(null, { status: 405 });
  const name = new URL(request.url).searchParams.get("nom") ?? "logo";
  const bytes = new Uint8Array(await request.arrayBuffer());
  return act(
    () => storeLogo(context.get(ctxContext), name, bytes),
    (kept) => data(kept, { status: 201 }),
  );
}
