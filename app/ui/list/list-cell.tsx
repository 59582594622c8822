import { Mail, Money, Phone } from "~/app/ui/values";
import type { Day } from "~/domain/calendar/day";
import { formatDay } from "~/domain/calendar/format";
import { parisDay } from "~/domain/calendar/paris";
import type { Cell, ListColumn } from "~/domain/lists/column";
import classes from "./list.module.css";

/** A cell as its type is written; nothing for nothing. */
export function ListCell({ column, cell }: { column: ListColumn; cell: Cell }) {
  if (cell === null || cell === "") return null;
  switch (column.type) {
    case "choice":
      return <Choice column={column} value={String(cell)} />;
    case "phone":
      return <Phone value={String(cell)} />;
    case "mail":
      return <Mail value={String(cell)} />;
    case "money":
      return <Money cents={Number(cell)} />;
    case "number":
      return <span className="figures">{Number(cell).toLocaleString("fr-FR")}</span>;
    case "day":
      return <span className="figures">{formatDay(String(cell) as Day)}</span>;
    case "instant":
      return (
        <time dateTime={new Date(Number(cell)).toISOString()} className="figures">
          {formatDay(parisDay(Number(cell)))}
        </time>
      );
    case "yes":
      return cell === 1 ? "Oui" : null;
    default:
      return String(cell);
  }
}

/** A company's own choice: its word, and a dot of its colour where it has one. */
function Choice({ column, value }: { column: ListColumn; value: string }) {
  const option = column.options?.find((one) => one.value === value);
  if (!option?.colour) return option?.label ?? null;
  return (
    <span className={classes.choice}>
      <span
        className={classes.dot}
        style={{ background: `var(--mantine-color-${option.colour}-6, ${option.colour})` }}
        aria-hidden
      />
      {option.label}
    </span>
  );
}

/** Figures stand at the right, so that they compare. */
export const isRight = ({ type }: ListColumn) => type === "money" || type === "number";
