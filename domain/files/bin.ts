const DAY = 24 * 3600_000;

/** A bin that empties itself keeps what it holds at least that long, in days, and at most ten years. */
export const BIN_DAYS = { least: 7, most: 3650 };

/** What was binned before this instant leaves a bin that empties itself after so many days; null: nothing ever does (FI21). */
export const binnedBefore = (days: number | null, now: number): number | null =>
  days === null ? null : now - days * DAY;

/** When it leaves by itself; null: never. */
export const leavesAt = (binnedAt: number, days: number | null): number | null =>
  days === null ? null : binnedAt + days * DAY;
