import { NativeSelect } from "@mantine/core";
import { useSearchParams } from "react-router";
import { Section } from "~/app/ui/page";
import { Money } from "~/app/ui/values";
import { YearBars } from "~/app/ui/year-bars";
import type { Day } from "~/domain/calendar/day";
import { type Compared, comparedYears, type Span } from "~/domain/statistics/year";
import classes from "../home.module.css";

type Measure = "signed" | "invoiced" | "received";

const MEASURES: Record<Measure, { label: string; list: string }> = {
  signed: { label: "Devis signés, HT", list: "/devis?etat=accepted&par=signature" },
  invoiced: { label: "Facturé, HT, avoirs déduits", list: "/factures?" },
  received: { label: "Encaissé, TTC", list: "/reglements?" },
};
const monthName = new Intl.DateTimeFormat("fr-FR", { month: "long", timeZone: "UTC" });

interface YearsProps {
  years: Record<Measure, Compared>;
  today: Day;
  sellerId: string | null;
  /** Whom the direction may look at; null for everybody else. */
  sellers: { id: string; name: string }[] | null;
}

/** What was signed, invoiced and cashed, each month beside last year's. */
export function Years({ years, today, sellerId, sellers }: YearsProps) {
  const [, setParams] = useSearchParams();
  return (
    <Section
      title={sellerId && !sellers ? "Vos chiffres" : "Les chiffres de l'année"}
      actions={
        sellers && (
          <NativeSelect
            aria-label="De qui"
            value={sellerId ?? ""}
            onChange={(event) =>
              setParams(event.currentTarget.value ? { qui: event.currentTarget.value } : {}, {
                preventScrollReset: true,
              })
            }
            data={[
              { value: "", label: "Toute l'entreprise" },
              ...sellers.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )
      }
    >
      <div className={classes.years}>
        {(Object.keys(MEASURES) as Measure[]).map((measure) => (
          <OneMeasure
            key={measure}
            measure={measure}
            compared={years[measure]}
            today={today}
            sellerId={sellerId}
          />
        ))}
      </div>
    </Section>
  );
}

function OneMeasure({
  measure,
  compared,
  today,
  sellerId,
}: {
  measure: Measure;
  compared: Compared;
  today: Day;
  sellerId: string | null;
}) {
  const { label, list } = MEASURES[measure];
  const { now, before } = comparedYears(today);
  const year = Number(today.slice(0, 4));
  const href = (span: Span | undefined) =>
    span ? `${list}&du=${span.from}&au=${span.to}${sellerId ? `&commercial=${sellerId}` : ""}` : list;
  return (
    <div>
      <h3 className={classes.measure}>{label}</h3>
      <Change said="Ce mois-ci" than="à la même date l'an dernier" change={compared.month} />
      <Change said="Cette année" than="à la même date l'an dernier" change={compared.year} />
      <YearBars
        label={`${label} : ${year} à côté de ${year - 1}`}
        years={[year, year - 1]}
        months={before.map((span, i) => ({
          label: monthName.format(Date.parse(span.from)),
          now: compared.now[i] ?? null,
          before: compared.before[i] ?? 0,
          nowHref: href(now[i]),
          beforeHref: href(span),
        }))}
      />
    </div>
  );
}

function Change({ said, than, change }: { said: string; than: string; change: Compared["month"] }) {
  const { now, before, percent } = change;
  return (
    <p className={classes.change}>
      {said} <Money cents={now} fw={600} c="var(--mantine-color-text)" />
      {percent !== null && `, ${percent > 0 ? "+" : percent < 0 ? "−" : ""}${Math.abs(percent)} %`}, contre{" "}
      <Money cents={before} /> {than}
    </p>
  );
}
