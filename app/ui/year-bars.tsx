import { Link } from "react-router";
import { formatCents } from "~/domain/money/format";
import { cents } from "~/domain/money/money";
import classes from "./year-bars.module.css";

export interface MonthBars {
  /** "janvier" */
  label: string;
  /** Cents; null while the month has not begun. */
  now: number | null;
  before: number;
  /** The rows that each bar adds up. */
  nowHref: string;
  beforeHref: string;
}

const WIDTH = 360;
const HEIGHT = 120;
const FOOT = 16;

/** Twelve months of this year beside last year's. Every bar is a link to its rows; a table says the same in words. */
export function YearBars({
  label,
  years,
  months,
}: {
  label: string;
  years: [number, number];
  months: MonthBars[];
}) {
  const top = Math.max(1, ...months.flatMap(({ now, before }) => [now ?? 0, before]));
  const step = WIDTH / months.length;
  const height = (amount: number) =>
    Math.max(amount > 0 ? 2 : 0, ((HEIGHT - FOOT) * Math.max(0, amount)) / top);
  const bar = (amount: number, href: string, x: number, width: number, said: string, kind: string) => (
    <Link to={href} aria-label={said} className={classes.bar} data-kind={kind}>
      <title>{said}</title>
      <rect x={x} y={0} width={width} height={HEIGHT - FOOT} className={classes.reach} />
      <rect x={x} y={HEIGHT - FOOT - height(amount)} width={width} height={height(amount)} rx={1} />
    </Link>
  );
  const said = (month: string, year: number, amount: number) =>
    `${month} ${year} : ${formatCents(cents(amount))}`;
  return (
    <figure className={classes.figure}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing has no other tag that holds links */}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={label} className={classes.chart}>
        <line x1={0} x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} className={classes.ground} />
        {months.map((month, i) => (
          <g key={month.label}>
            {bar(
              month.before,
              month.beforeHref,
              i * step + 3,
              10,
              said(month.label, years[1], month.before),
              "before",
            )}
            {month.now !== null &&
              bar(month.now, month.nowHref, i * step + 14, 13, said(month.label, years[0], month.now), "now")}
            <text
              x={i * step + step / 2}
              y={HEIGHT - 4}
              textAnchor="middle"
              className={classes.month}
              aria-hidden
            >
              {month.label[0]?.toUpperCase()}
            </text>
          </g>
        ))}
      </svg>
      <details className={classes.table}>
        <summary>En tableau</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Mois</th>
              <th scope="col">{years[0]}</th>
              <th scope="col">{years[1]}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.label}>
                <th scope="row">{month.label}</th>
                <td className="figures">{month.now === null ? "—" : formatCents(cents(month.now))}</td>
                <td className="figures">{formatCents(cents(month.before))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
