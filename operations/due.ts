import { type Column, gt, lte, or, type SQL } from "drizzle-orm";

/** Nothing of ours waits this long for its next try. Milliseconds. */
export const LONGEST_WAIT = 24 * 3600_000;

/**
 * Its turn has come. What waits for an instant further off than anything ever waits was noted while the machine's
 * clock was ahead: its turn has come too, or it would wait for years.
 */
export const dueNow = (nextTryAt: Column, now: number): SQL | undefined =>
  or(lte(nextTryAt, now), gt(nextTryAt, now + LONGEST_WAIT));
