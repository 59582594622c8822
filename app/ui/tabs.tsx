import { useEffect, useRef } from "react";
import { NavLink, useLocation } from "react-router";
import { Status, type Tone } from "./status";
import classes from "./tabs.module.css";

export interface Tab {
  label: string;
  href: string;
  count?: number | null;
  /** What is most urgent there: a shape and a word. */
  note?: { tone: Tone; label: string } | null;
  end?: boolean;
  /** Told apart by what follows the question mark: false for one of the same page that is not open. */
  current?: boolean;
}

/** Sections of a record as links: each has its address. A rail at the left on a desk, swiped on a phone. */
export function Tabs({ tabs, label, vertical = false }: { tabs: Tab[]; label: string; vertical?: boolean }) {
  const row = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a phone the row slides: the section that is open stands in its middle.
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>("[aria-current=page]");
    if (row.current && current)
      row.current.scrollLeft = current.offsetLeft - (row.current.clientWidth - current.offsetWidth) / 2;
  }, [pathname]);
  return (
    <nav
      ref={row}
      aria-label={label}
      className={classes.tabs}
      data-vertical={vertical || undefined}
      data-sections
      data-screen-only
    >
      {tabs.map((tab) => (
        <NavLink
          key={tab.href}
          to={tab.href}
          end={tab.end ?? false}
          className={classes.tab}
          aria-current={tab.current === false ? "false" : "page"}
          prefetch="intent"
        >
          <span>{tab.label}</span>
          {tab.count ? <span className={classes.count}>{tab.count}</span> : null}
          {tab.note && (
            <span className={classes.note}>
              <Status {...tab.note} />
            </span>
          )}
        </NavLink>
      ))}
    </nav>
  );
}
