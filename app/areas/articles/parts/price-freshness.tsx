import { Status, type Tone } from "~/app/ui/status";
import { type Freshness, priceAge, priceFreshness } from "~/domain/articles/freshness";

const TONES: Record<Freshness, Tone> = {
  fresh: "success",
  ageing: "info",
  old: "attention",
  never: "neutral",
};

/** How far the price can be trusted: a shape, a colour and words. */
export function PriceFreshness({
  changedAt,
  now,
  short = false,
}: {
  changedAt: number | null;
  now: number;
  short?: boolean;
}) {
  const words = priceAge(changedAt, now);
  return (
    <Status
      tone={TONES[priceFreshness(changedAt, now)]}
      label={
        short ? words.replace(/^prix (mis à jour |jamais )?/, changedAt === null ? "jamais " : "") : words
      }
    />
  );
}
