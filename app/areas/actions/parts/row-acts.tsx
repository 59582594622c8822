import { Button } from "@mantine/core";
import { addDays, type Day } from "~/domain/calendar/day";
import classes from "./actions.module.css";
import type { ActionActs } from "./use-action-acts";

interface RowActsProps {
  row: { id: string; version: number; typeLabel: string; subject: string };
  today: Day;
  acts: ActionActs;
}

/** Done, tomorrow, in a week: what one does with most of the day's rows, in one press each. */
export function RowActs({ row, today, acts }: RowActsProps) {
  const of = row.subject || row.typeLabel;
  const busy = acts.busy(row);
  return (
    <div className={classes.acts} data-screen-only>
      <Button
        size="compact-sm"
        variant="light"
        disabled={busy}
        onClick={() => acts.close(row)}
        aria-label={`Fait : ${of}`}
      >
        Fait
      </Button>
      {(
        [
          [1, "Demain"],
          [7, "Dans 7 jours"],
        ] as const
      ).map(([days, label]) => (
        <Button
          key={days}
          size="compact-sm"
          variant="subtle"
          disabled={busy}
          onClick={() => acts.putOff(row, addDays(today, days))}
          aria-label={`${label} : ${of}`}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
