export interface Entry {
  id: string;
  at: number;
  viewer: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** What an editor that saves by itself writes, row after row. */
const SAVED = "written";
const QUARTER = 15 * 60_000;

/**
 * Newest first, with the saves that follow one another told once (J1): `count` rows from `since` on. What was before is
 * the first one's, what is after the last one's.
 */
export function folded<Row extends Entry>(rows: readonly Row[]): (Row & { count: number; since: number })[] {
  const told: (Row & { count: number; since: number })[] = [];
  for (const row of rows) {
    const later = told.at(-1);
    if (later && together(later, row))
      told[told.length - 1] = {
        ...later,
        before: { ...later.before, ...row.before },
        after: { ...row.after, ...later.after },
        count: later.count + 1,
        since: row.at,
      };
    else told.push({ ...row, count: 1, since: row.at });
  }
  return told;
}

const together = (later: Entry & { since: number }, row: Entry): boolean =>
  row.action === SAVED &&
  later.action === SAVED &&
  row.viewer === later.viewer &&
  row.subjectKind === later.subjectKind &&
  row.subjectId === later.subjectId &&
  later.since - row.at <= QUARTER;
