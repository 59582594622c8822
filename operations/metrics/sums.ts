import { BANDS, quantile } from "~/domain/metrics/bands";

/** Durations of one name in one band, over the hours looked at. */
export interface Counted {
  name: string;
  band: number;
  count: number;
  errors: number;
  totalMs: number;
  maxMs: number;
  queries: number;
  rowsRead: number;
}

/** One route or verb: calls, faults, durations in milliseconds, and what one call asks of the base on average. */
export interface Summed {
  name: string;
  count: number;
  errors: number;
  p50: number;
  p95: number;
  maxMs: number;
  totalMs: number;
  queries: number;
  rowsRead: number;
}

export const SORTS = ["total", "calls", "p95", "max", "errors", "queries", "rows"] as const;
export type Sort = (typeof SORTS)[number];

const BY: Record<Sort, (row: Summed) => number> = {
  total: (row) => row.totalMs,
  calls: (row) => row.count,
  p95: (row) => row.p95,
  max: (row) => row.maxMs,
  errors: (row) => row.errors,
  queries: (row) => row.queries,
  rows: (row) => row.rowsRead,
};

export function summed(name: string, bands: Counted[]): Summed {
  const sum = (of: (row: Counted) => number) => bands.reduce((all, row) => all + of(row), 0);
  const counts = BANDS.map((_, band) =>
    bands.filter((row) => row.band === band).reduce((all, row) => all + row.count, 0),
  );
  const count = sum((row) => row.count);
  const maxMs = bands.reduce((most, row) => Math.max(most, row.maxMs), 0);
  return {
    name,
    count,
    errors: sum((row) => row.errors),
    p50: quantile(counts, maxMs, 0.5) ?? 0,
    p95: quantile(counts, maxMs, 0.95) ?? 0,
    maxMs,
    totalMs: sum((row) => row.totalMs),
    queries: count === 0 ? 0 : sum((row) => row.queries) / count,
    rowsRead: count === 0 ? 0 : sum((row) => row.rowsRead) / count,
  };
}

/** One row a name, the heaviest first: by default what took the most time of all. */
export const sortedRows = (bands: Counted[], sort: Sort = "total"): Summed[] =>
  [...Map.groupBy(bands, ({ name }) => name)]
    .map(([name, own]) => summed(name, own))
    .toSorted((a, b) => BY[sort](b) - BY[sort](a) || a.name.localeCompare(b.name));
