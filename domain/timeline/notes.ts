/** What a person wrote in the timeline by hand; the rest happened. */
export const isWritten = (kind: string): boolean => kind === "note" || kind === "call";

/** Whether this viewer (by key) may change or take away an entry: its author alone, and only what is written (TL3). */
export const isTheirs = (entry: { kind: string; by: string }, viewer: string): boolean =>
  isWritten(entry.kind) && entry.by !== "" && entry.by === viewer;

/** How long what was taken away can come back, in milliseconds (TL3). */
export const TAKEN_BACK_FOR = 30 * 24 * 3600_000;
