import type { Column } from "~/app/ui/data-table";
import type { HealthSearch } from "~/operations/metrics/get-service-health";
import type { Sort, Summed } from "~/operations/metrics/sums";

export const DEFAULT_PERIOD = { hours: 24, label: "24 dernières heures" };
export const PERIODS = [
  { value: "semaine", hours: 7 * 24, label: "7 derniers jours" },
  { value: "mois", hours: 30 * 24, label: "30 derniers jours" },
];

/** What one sorts by, in the words of the address. */
const SORTED: Record<string, Sort> = {
  appels: "calls",
  p95: "p95",
  plus: "max",
  erreurs: "errors",
  questions: "queries",
  lignes: "rows",
};

export function healthSearch({ searchParams }: URL): HealthSearch {
  const period = PERIODS.find(({ value }) => value === searchParams.get("periode")) ?? DEFAULT_PERIOD;
  const sort = SORTED[searchParams.get("tri") ?? ""];
  return { hours: period.hours, text: searchParams.get("q") ?? "", sort };
}

const whole = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

/** Durations as the table and the facts say them. */
export const milliseconds = (ms: number): string => `${whole.format(ms)}\u00a0ms`;
export const wholeNumber = (count: number): string => whole.format(count);

export const columns = (name: string): Column<Summed>[] => [
  { key: "name", label: name, phone: "title", fill: true, render: (row) => <code>{row.name}</code> },
  { key: "count", label: "Appels", sort: "appels", align: "right", render: (row) => whole.format(row.count) },
  { key: "p50", label: "Médiane", align: "right", phone: "hidden", render: (row) => milliseconds(row.p50) },
  { key: "p95", label: "95 % sous", sort: "p95", align: "right", render: (row) => milliseconds(row.p95) },
  {
    key: "max",
    label: "Au plus",
    sort: "plus",
    align: "right",
    phone: "hidden",
    desk: true,
    render: (row) => milliseconds(row.maxMs),
  },
  {
    key: "errors",
    label: "Erreurs",
    sort: "erreurs",
    align: "right",
    phone: "hidden",
    render: (row) => whole.format(row.errors),
  },
  {
    key: "queries",
    label: "Questions à la base",
    sort: "questions",
    align: "right",
    phone: "hidden",
    desk: true,
    render: (row) => tenth.format(row.queries),
  },
  {
    key: "rows",
    label: "Lignes lues",
    sort: "lignes",
    align: "right",
    phone: "hidden",
    render: (row) => whole.format(row.rowsRead),
  },
];
