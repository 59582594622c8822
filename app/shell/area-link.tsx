import { NavLink } from "react-router";
import { Outline } from "~/app/ui/outline";
import classes from "./frame.module.css";
import { AREAS, type Area } from "./navigation";

/** An area of the frame: icon and word; the word stays in the tooltip when the rail is slim. */
export function AreaLink({ area, onClick }: { area: Area; onClick?: () => void }) {
  return (
    <NavLink
      to={area.href}
      end={AREAS.some(
        ({ href }) => href.startsWith(`${area.href.replace(/\/$/, "")}/`) && href !== area.href,
      )}
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
