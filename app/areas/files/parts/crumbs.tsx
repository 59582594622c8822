import { Link } from "react-router";
import { isOurs, OURS, pathOf } from "~/domain/files/folders";
import type { Holder } from "~/operations/files/list-files";
import { type Dragged, useDropTarget } from "./dragged";
import classes from "./holder.module.css";

interface Props {
  holder: Pick<Holder, "folders" | "mayWrite" | "place">;
  /** What the top is called: "Documents", "Bibliothèque". */
  top: string;
  onMove: (dragged: Dragged, into: string | null) => void;
}

/** Where one is; rows dropped on a step go there. */
export function Crumbs({ holder, top, onMove }: Props) {
  const { place, folders, mayWrite } = holder;
  const path = pathOf(folders, place);
  const end =
    { tous: "Tout, sans les dossiers", corbeille: "Corbeille" }[place] ??
    (isOurs(place) ? OURS[place] : null);
  const steps = [{ id: null, name: top }, ...path.map(({ id, name }) => ({ id: id as string | null, name }))];
  return (
    <nav aria-label="Dossiers" className={classes.crumbs} data-screen-only>
      {steps.map((step, i) => (
        <Crumb
          key={step.id ?? ""}
          name={step.name}
          to={step.id === null ? "?" : `?dossier=${step.id}`}
          here={i === steps.length - 1 && end === null}
          onMove={mayWrite ? (dragged) => onMove(dragged, step.id) : null}
        />
      ))}
      {end && <span aria-current="page">{end}</span>}
    </nav>
  );
}

function Crumb({
  name,
  to,
  here,
  onMove,
}: {
  name: string;
  to: string;
  here: boolean;
  onMove: ((dragged: Dragged) => void) | null;
}) {
  const { over, target } = useDropTarget(here ? null : onMove);
  if (here) return <span aria-current="page">{name}</span>;
  return (
    <Link to={to} preventScrollReset className={classes.crumb} data-over={over || undefined} {...target}>
      {name}
    </Link>
  );
}
