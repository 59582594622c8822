import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { answerByFile } from "~/operations/questions/answer-by-file";
import type { Route } from "./+types/answer-file";

/** `fileId` names a file of the record; empty takes the answer away. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const fileId = String((await request.formData()).get("fileId") ?? "") || null;
  return act(
    () => answerByFile(context.get(ctxContext), params.questionId, params.subjectId, fileId),
    (before) => ({ before, problems: [] }),
  );
}
