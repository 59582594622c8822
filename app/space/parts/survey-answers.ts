import type { Said } from "~/app/shell/answer";
import { NOTHING, type Values } from "~/domain/scenarios/filling";

/** Sentences by the id of their field: "answers.note.written" is of "note". */
export const problemsByField = (problems: readonly Said[] = []): Record<string, string> =>
  Object.fromEntries(
    problems.flatMap(({ field, text }) => {
      const id = /^answers\.([\w-]+)\./.exec(field ?? "")?.[1];
      return id ? [[id, text]] : [];
    }),
  );

/** What was posted and refused, so that a page without scripts shows it again; null when nothing was. */
export function postedValues(posted: Record<string, unknown> | null | undefined): Values | null {
  const answers = posted?.answers as
    | Record<string, { written?: string; chosen?: string | string[] }>
    | undefined;
  if (!answers) return null;
  return Object.fromEntries(
    Object.entries(answers).map(([id, { written = "", chosen = [] }]) => [
      id,
      { ...NOTHING, written, chosen: [chosen].flat() },
    ]),
  );
}
