import type * as z from "zod";
import { answerJson } from "~/app/shell/answer";
import { problem } from "~/domain/problem";
import { refused } from "~/operations/refusals";

/** Autosave of the editor: the whole draft as JSON, read by the shape of its noun. */
export async function autosaved<S extends z.ZodType, T>(
  request: Request,
  schema: S,
  save: (draft: z.output<S>) => Promise<T>,
): Promise<Response> {
  const read = schema.safeParse(await request.json().catch(() => null));
  return answerJson(() => {
    if (!read.success) throw refused(problem("draft-unreadable", read.error.issues[0]?.path.join(".")));
    return save(read.data);
  });
}
