import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { readNotifications } from "~/operations/notifications/read-notifications";
import type { Route } from "./+types/reading";

/** One notification, or all of them without an id. */
export async function action({ context, request }: Route.ActionArgs) {
  const id = (await request.formData()).get("id");
  return act(
    () => readNotifications(context.get(ctxContext), typeof id === "string" && id ? [id] : undefined),
    () => ({}),
  );
}
