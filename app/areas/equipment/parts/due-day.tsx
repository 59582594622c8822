import { Status } from "~/app/ui/status";
import { Day } from "~/app/ui/values";
import type { Day as CivilDay } from "~/domain/calendar/day";
import { formatDay } from "~/domain/calendar/format";

interface DueDayProps {
  row: { endsOn: CivilDay };
  today: CivilDay;
  of: "life" | "warranty";
}

/** An end of the list; one that is past is told by a shape. */
export const DueDay = ({ row: { endsOn }, today, of }: DueDayProps) =>
  of === "life" && endsOn < today ? (
    <Status tone="refused" label={formatDay(endsOn)} />
  ) : (
    <Day value={endsOn} />
  );
