/** The largest file that is kept; one that is larger is refused before a byte leaves (FI11). */
export const LARGEST_FILE = 2 * 1024 * 1024 * 1024;
/** R2 wants parts alike, of five mebibytes at least but for the last. */
export const PART_BYTES = 8 * 1024 * 1024;
/** Up to here a file goes in one piece. */
export const WHOLE_UP_TO = PART_BYTES;

/** How many parts make a file. */
export const partCount = (bytes: number, partBytes: number): number => Math.ceil(bytes / partBytes);

/** Where part `n` (from 1) lies in the file; null when there is no such part (FI11). */
export function partAt(
  bytes: number,
  partBytes: number,
  n: number,
): { from: number; to: number; length: number } | null {
  if (!Number.isInteger(n) || n < 1 || n > partCount(bytes, partBytes)) return null;
  const from = (n - 1) * partBytes;
  const to = Math.min(bytes, from + partBytes);
  return { from, to, length: to - from };
}

/** Parts that have not arrived, in order. */
export const missingParts = (bytes: number, partBytes: number, arrived: readonly number[]): number[] =>
  Array.from({ length: partCount(bytes, partBytes) }, (_, i) => i + 1).filter((n) => !arrived.includes(n));
