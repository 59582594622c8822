import { Text, type TextProps } from "@mantine/core";
import type { Day as CivilDay } from "~/domain/calendar/day";
import { formatDay, formatInstant } from "~/domain/calendar/format";
import { formatCents, formatQuantity, formatRate, formatUnitPrice } from "~/domain/money/format";
import type {
  BasisPoints,
  Cents,
  UnitPrice as TenThousandths,
  Quantity as Thousandths,
} from "~/domain/money/money";

const UNKNOWN = "—";

/** An amount in euros, tabular; null shows a dash, never zero. */
export function Money({ cents, ...text }: { cents: Cents | number | null | undefined } & TextProps) {
  return (
    <Text component="span" inherit className="figures" {...text}>
      {cents === null || cents === undefined ? UNKNOWN : formatCents(cents as Cents)}
    </Text>
  );
}

export function UnitPrice({ value }: { value: TenThousandths | number | null | undefined }) {
  return (
    <span className="figures">
      {value === null || value === undefined ? UNKNOWN : formatUnitPrice(value as TenThousandths)}
    </span>
  );
}

export function Rate({ value }: { value: BasisPoints | number | null | undefined }) {
  return (
    <span className="figures">
      {value === null || value === undefined ? UNKNOWN : formatRate(value as BasisPoints)}
    </span>
  );
}

export function Amount({ value, unit }: { value: Thousandths | number; unit?: string }) {
  return (
    <span className="figures">
      {formatQuantity(value as Thousandths)}
      {unit ? ` ${unit}` : ""}
    </span>
  );
}

/** A civil day, 22/11/2026. */
export function Day({ value }: { value: CivilDay | string | null | undefined }) {
  return value ? (
    <time dateTime={value} className="figures">
      {formatDay(value as CivilDay)}
    </time>
  ) : (
    <>{UNKNOWN}</>
  );
}

/** An instant in Paris, 22/11/2026 à 10:42. */
export function Instant({ value }: { value: number | null | undefined }) {
  return value ? (
    <time dateTime={new Date(value).toISOString()} className="figures">
      {formatInstant(value)}
    </time>
  ) : (
    <>{UNKNOWN}</>
  );
}

/** A French number in its usual writing, tap to call. Other countries keep their international form. */
export function Phone({ value }: { value: string }) {
  return (
    <a href={`tel:${value}`} className="figures">
      {value.startsWith("+33") ? `0${value.slice(3)}`.replace(/(\d{2})(?=\d)/g, "$1 ") : value}
    </a>
  );
}

export function Mail({ value }: { value: string }) {
  return (
    <a href={`mailto:${value}`} style={{ overflowWrap: "anywhere" }}>
      {value}
    </a>
  );
}
