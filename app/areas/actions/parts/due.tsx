import { Day } from "~/app/ui/values";
import { RHYTHMS } from "~/domain/actions/due";
import { addDays, type Day as CivilDay } from "~/domain/calendar/day";
import { formatHour } from "~/domain/calendar/format";
import classes from "./actions.module.css";

/** When it is due: "aujourd'hui à 9 h 30", red once it is late. */
export function Due({
  row,
  today,
}: {
  row: { dueOn: CivilDay; dueTime: string; late: boolean };
  today: CivilDay;
}) {
  return (
    <span className={classes.due} data-late={row.late || undefined}>
      {row.dueOn === today ? (
        "Aujourd'hui"
      ) : row.dueOn === addDays(today, 1) ? (
        "Demain"
      ) : (
        <Day value={row.dueOn} />
      )}
      {row.dueTime && ` à ${formatHour(row.dueTime)}`}
      {row.late && <span className="visually-hidden"> (en retard)</span>}
    </span>
  );
}

/** "toutes les 2 semaines", "tous les mois"; empty for what happens once. */
export function rhythmWords(row: {
  rhythmEvery: number | null;
  rhythmUnit: "day" | "week" | "month" | null;
}): string {
  if (!row.rhythmEvery || !row.rhythmUnit) return "";
  const { one, several } = RHYTHMS[row.rhythmUnit];
  return row.rhythmEvery === 1 ? one : several.replace("…", String(row.rhythmEvery));
}
