import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { retryEvent } from "~/operations/jobs/retry-event";
import type { Route } from "./+types/event-retry";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => retryEvent(context.get(ctxContext), params.eventId),
    () => ({}),
  );
