import { answerJson } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { viewSpace } from "~/operations/space/view-space";
import type { Route } from "./+types/home-reading";

/** Said by the home's own script. */
export const action = ({ context }: Route.ActionArgs) =>
  answerJson(async () => {
    await viewSpace(context.get(ctxContext));
    return { done: true };
  });
