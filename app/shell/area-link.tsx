import { NavLink } from "react-router";
import classes from "./frame.module.css";
import type { Area } from "./navigation";

/** An area of the frame: icon and word; the word stays in the tooltip when the rail is slim. */
export function AreaLink({ area, onClick }: { area: Area; onClick?: () => void }) {
  return (
    <NavLink
      to={area.href}
      end={area.href === "/"}
      className={classes.area}
      prefetch="intent"
      onClick={onClick}
      title={area.label}
    >
      <Outline path={area.icon} />
      <span>{area.label}</span>
    </NavLink>
  );
}

/** A 24 × 24 line icon. */
export function Outline({ path, size = 20 }: { path: string; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={path} />
    </svg>
  );
}
