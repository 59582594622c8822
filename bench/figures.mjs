/** The value below which this share of the samples lies. */
export function percentile(samples, share) {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const spread = (values) => [Math.min(...values), percentile(values, 0.5), Math.max(...values)];

/** min, median and max over the runs of each run's p50 and p95. */
export const summary = (runs) => ({
  p50: spread(runs.map((run) => percentile(run, 0.5))),
  p95: spread(runs.map((run) => percentile(run, 0.95))),
});

/** Runs the work so many times on each seat's turn: samples in milliseconds and the time all of it took. */
export async function load(seats, count, work) {
  const samples = [];
  let next = 0;
  const started = performance.now();
  await Promise.all(
    seats.map(async (seat) => {
      while (next < count) {
        const k = next++;
        samples.push(await work(seat, k));
      }
    }),
  );
  return { samples, seconds: (performance.now() - started) / 1000 };
}

const short = (value) =>
  value === undefined || value === null || Number.isNaN(value)
    ? "–"
    : value >= 100
      ? value.toFixed(0)
      : value >= 10
        ? value.toFixed(1)
        : value.toFixed(2);
export const triple = (values) => values.map(short).join("/");

/** The table of the terminal: one line a figure. */
export function table(rows) {
  const head = ["id", "figure", "ours", "goal", "peer", "ratio", "F-raw", "F-D1", "ratio", ""];
  const lines = rows.map((row) => [
    row.id,
    row.what,
    row.ours,
    row.goal,
    short(row.peer),
    row.ratioPeer ? `×${short(row.ratioPeer)}` : "–",
    short(row.floorRaw),
    short(row.floorD1),
    row.ratioFloor ? `×${short(row.ratioFloor)}${row.ratioGoal ? ` (≤ ${row.ratioGoal})` : ""}` : "–",
    row.ok === null ? "" : row.ok ? "✓" : "✗",
  ]);
  const all = [head, ...lines];
  const widths = head.map((_, i) => Math.max(...all.map((line) => [...line[i]].length)));
  return all
    .map((line) => line.map((cell, i) => cell + " ".repeat(widths[i] - [...cell].length)).join("  "))
    .join("\n");
}
