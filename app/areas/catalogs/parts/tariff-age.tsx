import { Status } from "~/app/ui/status";
import { priceFreshness } from "~/domain/articles/freshness";
import type { Day } from "~/domain/calendar/day";

const WORDS = {
  fresh: { tone: "success", label: "À jour" },
  ageing: { tone: "info", label: "Plus de six mois" },
  old: { tone: "attention", label: "Plus d'un an" },
  never: { tone: "neutral", label: "Sans date" },
} as const;

/** How far a tariff can be trusted, by its day. */
export function TariffAge({ pricedOn, now }: { pricedOn: Day | null; now: number }) {
  return <Status {...WORDS[priceFreshness(pricedOn && Date.parse(pricedOn), now)]} />;
}
