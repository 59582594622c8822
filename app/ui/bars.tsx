import type { ReactNode } from "react";
import { Link } from "react-router";
import classes from "./bars.module.css";

export interface Bar {
  key: string;
  label: ReactNode;
  /** What the bar is as long as; the longest fills its place. */
  value: number;
  figure: ReactNode;
  /** Beside the figure, quieter: a share. */
  more?: ReactNode;
  /** What stands behind the figure. */
  to?: string;
  chosen?: boolean;
  /** Whether the link only changes what this page shows. */
  stays?: boolean;
}

/** Figures to compare, as bars with their words and numbers; each leads to what it counts. */
export function Bars({ label, bars, narrow = false }: { label: string; bars: Bar[]; narrow?: boolean }) {
  const top = Math.max(1, ...bars.map((one) => one.value));
  return (
    <ul className={classes.bars} aria-label={label} data-narrow={narrow || undefined}>
      {bars.map(({ key, label: words, value, figure, more, to, chosen, stays }) => {
        const inner = (
          <>
            <span className={classes.words}>{words}</span>
            <span className={classes.reach} aria-hidden>
              <span style={{ inlineSize: `${(value * 100) / top}%` }} />
            </span>
            <span className="figures">{figure}</span>
            <span className={classes.more}>{more}</span>
          </>
        );
        return (
          <li key={key}>
            {to === undefined ? (
              <div className={classes.bar}>{inner}</div>
            ) : (
              <Link
                to={to}
                preventScrollReset={stays}
                replace={stays}
                className={classes.bar}
                data-on={chosen || undefined}
                aria-current={chosen || undefined}
              >
                {inner}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
