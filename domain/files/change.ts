import { type Problem, problem } from "../problem";

/** What the rules look at before a file is changed. */
export interface Changeable {
  name: string;
  sealedAt: number | null;
  lockedAt: number | null;
  lockReason: string;
}

/** How many files and folders one gesture takes. */
export const MOST_AT_ONCE = 200;

/** What keeps these files from being renamed, moved, replaced or binned: the first in the way is named (FI6, FI7). */
export function inTheWay(files: readonly Changeable[]): Problem | null {
  const sealed = files.find((file) => file.sealedAt !== null);
  if (sealed) return problem("file-sealed", undefined, { name: sealed.name });
  const locked = files.find((file) => file.lockedAt !== null);
  return locked ? problem("file-locked", undefined, { name: locked.name, reason: locked.lockReason }) : null;
}
