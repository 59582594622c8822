import { NavLink } from "react-router";
import classes from "./tabs.module.css";

export interface Tab {
  label: string;
  href: string;
  count?: number | null;
  end?: boolean;
}

/** Sections of a record as links: each has its address. A rail at the left on a desk, swiped on a phone. */
export function Tabs({ tabs, label, vertical = false }: { tabs: Tab[]; label: string; vertical?: boolean }) {
  return (
    <nav aria-label={label} className={classes.tabs} data-vertical={vertical || undefined} data-screen-only>
      {tabs.map((tab) => (
        <NavLink
          key={tab.href}
          to={tab.href}
          end={tab.end ?? false}
          className={classes.tab}
          prefetch="intent"
        >
          <span>{tab.label}</span>
          {tab.count ? <span className={classes.count}>{tab.count}</span> : null}
        </NavLink>
      ))}
    </nav>
  );
}
