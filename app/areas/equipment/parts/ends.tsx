import { Status } from "~/app/ui/status";
import type { Day } from "~/domain/calendar/day";
import { formatDay } from "~/domain/calendar/format";
import { endStands } from "~/domain/equipment/ends";

interface EndsProps {
  piece: { warrantyUntil: Day | null; endOfLifeOn: Day | null };
  today: Day;
}

/** Both ends of a piece, those that ask for something told by a shape. */
export function Ends({ piece: { warrantyUntil, endOfLifeOn }, today }: EndsProps) {
  return (
    <>
      {warrantyUntil && <Warranty until={warrantyUntil} today={today} />}
      {endOfLifeOn && <Life endsOn={endOfLifeOn} today={today} />}
    </>
  );
}

function Warranty({ until, today }: { until: Day; today: Day }) {
  const stands = endStands(until, today, "warranty");
  if (stands === "past") return <span>Hors garantie depuis le {formatDay(until)}</span>;
  const words = `Garanti jusqu'au ${formatDay(until)}`;
  return stands === "near" ? <Status tone="attention" label={words} /> : <span>{words}</span>;
}

function Life({ endsOn, today }: { endsOn: Day; today: Day }) {
  const stands = endStands(endsOn, today, "life");
  if (stands === "far") return <span>Fin de vie le {formatDay(endsOn)}</span>;
  return stands === "past" ? (
    <Status tone="refused" label={`À remplacer depuis le ${formatDay(endsOn)}`} />
  ) : (
    <Status tone="attention" label={`À remplacer avant le ${formatDay(endsOn)}`} />
  );
}
