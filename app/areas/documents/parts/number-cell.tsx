import type { Line } from "~/domain/documents/document";
import { useTyped } from "./cell";
import classes from "./editor.module.css";
import { useSession } from "./session";

interface NumberCellProps {
  line: Line;
  number: string | undefined;
  active: boolean;
}

/** The number of a line; typing "4" or "a" there makes the lines after it follow. */
export function NumberCell({ line, number, active }: NumberCellProps) {
  const { commands } = useSession();
  if (number === undefined || (line.kind !== "item" && line.kind !== "title"))
    return <div className={classes.number} />;
  return (
    <div
      role="gridcell"
      className={active ? classes.cell : classes.number}
      data-starts={line.startsAt !== "" || undefined}
      onPointerDown={(event) => {
        if (active) return;
        event.preventDefault();
        commands.goTo(line.id, "number");
      }}
    >
      {active ? <NumberField line={line} number={number} /> : number}
    </div>
  );
}

function NumberField({ line, number }: { line: Line; number: string }) {
  const { text, problem, onChange, field } = useTyped(line, "number", undefined);
  return (
    <>
      <input
        ref={field}
        className={classes.field}
        aria-label="Numéro de départ : 4, a, ou rien pour suivre"
        aria-invalid={problem ? true : undefined}
        autoComplete="off"
        placeholder={number}
        value={text}
        onChange={onChange}
      />
      {problem && (
        <span role="alert" className={classes.problem} data-left>
          {problem}
        </span>
      )}
    </>
  );
}
