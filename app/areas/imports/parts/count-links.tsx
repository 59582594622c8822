import { Link, useSearchParams } from "react-router";
import classes from "./count-links.module.css";

interface Count {
  /** Value of ?montrer=, or null for all. */
  show: string | null;
  label: string;
  count: number;
}

/** Numbers that filter: how many rows of each sort. */
export function CountLinks({ counts }: { counts: Count[] }) {
  const [params] = useSearchParams();
  return (
    <nav className={classes.counts} aria-label="Filtrer les lignes">
      {counts.map(({ show, label, count }) => (
        <Link
          key={label}
          to={show ? `?montrer=${show}` : "?"}
          preventScrollReset
          aria-current={params.get("montrer") === show ? "true" : undefined}
          className={classes.count}
        >
          <b className="figures">{count.toLocaleString("fr-FR")}</b> {label}
        </Link>
      ))}
    </nav>
  );
}
