import { formatDay, formatInstant } from "~/domain/calendar/format";
import { parisDay } from "~/domain/calendar/paris";
import { counted } from "~/domain/french";
import { milliseconds, wholeNumber } from "./health-columns";
import classes from "./hour-bars.module.css";

interface Hour {
  at: number;
  count: number;
  errors: number;
  p95: number;
}

const HOUR = 3600_000;
const WIDTH = 720;
const HEIGHT = 100;
const LABELS = 6;

/** Requests through time, one bar an hour (a day past two days), faults at its foot; a table says the same in words. */
export function HourBars({ hours, now, period }: { hours: Hour[]; now: number; period: number }) {
  const bars = period > 48 ? byDay(hours, now, period) : byHour(hours, now, period);
  const top = Math.max(1, ...bars.map(({ count }) => count));
  const step = WIDTH / bars.length;
  const high = (count: number) => (count === 0 ? 0 : Math.max(2, (HEIGHT * count) / top));
  const every = Math.ceil(bars.length / LABELS);
  return (
    <figure className={classes.figure}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label="Demandes au fil du temps"
        className={classes.chart}
      >
        <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className={classes.ground} />
        {bars.map(({ label, count, errors, p95 }, i) => (
          <g key={label}>
            <title>{said({ label, count, errors, p95 })}</title>
            <rect x={i * step} y={0} width={step} height={HEIGHT} className={classes.reach} />
            <rect
              x={i * step + step * 0.15}
              y={HEIGHT - high(count)}
              width={step * 0.7}
              height={high(count)}
              rx={1}
              className={classes.bar}
            />
            <rect
              x={i * step + step * 0.15}
              y={HEIGHT - high(errors)}
              width={step * 0.7}
              height={high(errors)}
              className={classes.fault}
            />
          </g>
        ))}
      </svg>
      {/* Letters beside the drawing, which stretches: they keep their size on a phone. */}
      <div className={classes.labels} aria-hidden>
        {bars
          .filter((_, i) => i % every === 0)
          .map(({ label, short }) => (
            <span key={label} style={{ width: `${(100 * every) / bars.length}%` }}>
              {short}
            </span>
          ))}
      </div>
      <details className={classes.table}>
        <summary>En tableau</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Quand</th>
              <th scope="col">Demandes</th>
              <th scope="col">Erreurs</th>
              <th scope="col">95 % sous</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, count, errors, p95 }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{wholeNumber(count)}</td>
                <td>{wholeNumber(errors)}</td>
                <td>{count === 0 ? "—" : milliseconds(p95)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

const said = ({
  label,
  count,
  errors,
  p95,
}: {
  label: string;
  count: number;
  errors: number;
  p95: number;
}) =>
  count === 0
    ? `${label} : aucune demande`
    : `${label} : ${counted(count, "demande")}, ${counted(errors, "erreur")}, 95 % sous ${milliseconds(p95)}`;

/** Every hour of the period, those without requests too. */
function byHour(hours: Hour[], now: number, period: number) {
  const known = new Map(hours.map((hour) => [hour.at, hour]));
  const last = now - (now % HOUR);
  return Array.from({ length: period }, (_, i) => {
    const at = last - (period - 1 - i) * HOUR;
    const label = formatInstant(at);
    return { label, short: label.slice(-5), ...(known.get(at) ?? { count: 0, errors: 0, p95: 0 }) };
  });
}

/** Every day of the period in Paris; of its hours the slowest speaks for the day. */
function byDay(hours: Hour[], now: number, period: number) {
  const of = Map.groupBy(hours, ({ at }) => parisDay(at));
  const days = new Set(Array.from({ length: period }, (_, i) => parisDay(now - (period - 1 - i) * HOUR)));
  return [...days].map((day) => {
    const own = of.get(day) ?? [];
    return {
      label: formatDay(day),
      short: formatDay(day).slice(0, 5),
      count: own.reduce((sum, { count }) => sum + count, 0),
      errors: own.reduce((sum, { errors }) => sum + errors, 0),
      p95: Math.max(0, ...own.map(({ p95 }) => p95)),
    };
  });
}
