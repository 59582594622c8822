/** How tries of one kind are limited (A7). Minutes grow with each try past the free ones. */
export interface Throttle {
  free: number;
  /** Block in minutes after the first, second… try past the free ones; the last one repeats. */
  ladder: readonly number[];
}

/** One person mistypes; five tries, then 1, 2, 5, 15, 30 and 60 minutes. */
export const ACCOUNT: Throttle = { free: 5, ladder: [1, 2, 5, 15, 30, 60] };
/** A whole office shares one address, so it gets more tries before it waits. */
export const ADDRESS: Throttle = { free: 30, ladder: [1, 5, 15, 60] };
/** Mails that somebody can make us send to a mailbox. */
export const MAILBOX: Throttle = { free: 3, ladder: [15, 60] };
/** Codes of the second factor: a million of them, so few tries. */
export const CODE: Throttle = { free: 5, ladder: [5, 15, 60] };

/** A day without a try forgets the earlier ones. Milliseconds. */
export const FORGOTTEN_AFTER = 24 * 3600_000;

/** Milliseconds during which the try number `tries` blocks the next one; 0 while tries are free. */
export function blockAfter(throttle: Throttle, tries: number): number {
  const past = tries - throttle.free;
  if (past < 0) return 0;
  return (throttle.ladder[Math.min(past, throttle.ladder.length - 1)] ?? 0) * 60_000;
}

/** The blocks of every count of tries, the last one repeating: what the database looks up (milliseconds). */
export const blockTable = (throttle: Throttle): number[] =>
  Array.from({ length: throttle.free + throttle.ladder.length }, (_, tries) => blockAfter(throttle, tries));

/** Whole minutes to wait, at least one: what the person is told. */
export const minutesUntil = (instant: number, now: number) =>
  Math.max(1, Math.ceil((instant - now) / 60_000));
