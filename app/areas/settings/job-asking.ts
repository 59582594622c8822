import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { askJob } from "~/operations/jobs/ask-job";
import type { Route } from "./+types/job-asking";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => askJob(context.get(ctxContext), params.name),
    () => ({}),
  );
