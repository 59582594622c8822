import type { Said } from "~/app/shell/answer";

/** What an action of the space answers: done, or the words at each field and for the whole form. */
export type Answered =
  | { done: number | true }
  | { lastResult: { error?: Record<string, string[] | null> | null }; problems: Said[] };

/** The first sentence at each field; "" holds what concerns no field. */
export function wordsOf(data: Answered | undefined): Record<string, string> {
  if (!data || "done" in data) return {};
  const words = Object.entries(data.lastResult.error ?? {}).flatMap(([field, said]) =>
    said?.[0] ? [[field, said[0]]] : [],
  );
  return Object.fromEntries(words) as Record<string, string>;
}
