/** Upper bounds of the bands, milliseconds; the last takes what is longer than all. */
export const BANDS = [5, 10, 20, 35, 50, 75, 100, 150, 250, 500, 1000, 2500, Number.POSITIVE_INFINITY];

/** Place of a duration among the bands (ME1). */
export const bandOf = (ms: number): number => BANDS.findIndex((bound) => ms <= bound);

/**
 * The duration that `share` (0 to 1) of all do not pass, in milliseconds; null when nothing was counted (ME2).
 * `counts` holds how many durations each band has, `longest` the longest of all.
 */
export function quantile(counts: readonly number[], longest: number, share: number): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  let below = 0;
  for (const [band, count] of counts.entries()) {
    if (count > 0 && below + count >= share * all) {
      const from = BANDS[band - 1] ?? 0;
      const to = Math.min(BANDS[band] ?? longest, longest);
      return from + (Math.max(to, from) - from) * ((share * all - below) / count);
    }
    below += count;
  }
  return longest;
}
