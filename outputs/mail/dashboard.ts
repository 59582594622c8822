import { formatDay, formatDayLong } from "~/domain/calendar/format";
import { formatCents, forPaper } from "~/domain/money/format";
import type { Cents } from "~/domain/money/money";
import { ELEMENTS, isStanding, type ReportElement } from "~/domain/reports/elements";
import type { Every, Period } from "~/domain/reports/periods";
import { type Mail, type MailFrame, writeLetter } from "~/outputs/mail/letter";

interface Figure {
  count: number;
  sum: Cents;
}

export interface Dashboard {
  name: string;
  every: Every;
  period: Period;
  before: Period;
  /** A seller's own figures rather than the company's. */
  own: boolean;
  /** Whether this person may see amounts. */
  amounts: boolean;
  lines: { element: ReportElement; now: Figure | null; before: Figure | null }[];
  url: string;
  preferences: string;
}

const MONTHS = new Intl.DateTimeFormat("fr-FR", { month: "long", year: "numeric", timeZone: "UTC" });

/** "lundi 23 novembre 2026", "semaine du 16/11/2026 au 22/11/2026", "octobre 2026". */
export const periodWords = (every: Every, { from, to }: Period): string =>
  every === "day"
    ? formatDayLong(from)
    : every === "week"
      ? `semaine du ${formatDay(from)} au ${formatDay(to)}`
      : MONTHS.format(Date.parse(`${from}T00:00:00Z`));

const WITH_VAT: readonly ReportElement[] = ["receipts", "overdue"];

/** The figures that a person ticked, over the period and the same of last year. */
export function dashboardMail(facts: Dashboard, frame: MailFrame): Mail {
  const said = (element: ReportElement, figure: Figure) =>
    `${figure.count.toLocaleString("fr-FR")}${
      facts.amounts && element !== "new-clients"
        ? `, ${formatCents(figure.sum)} ${WITH_VAT.includes(element) ? "TTC" : "HT"}`
        : ""
    }`;
  const lines = facts.lines.flatMap(({ element, now, before }) =>
    now
      ? [
          `${ELEMENTS[element].label} : ${said(element, now)}${
            before ? `\nL’an dernier : ${said(element, before)}` : isStanding(element) ? " à ce jour" : ""
          }`,
        ]
      : [],
  );
  const title = periodWords(facts.every, facts.period);
  return writeLetter(
    {
      subject: `Votre tableau de bord, ${title}`,
      body: forPaper(
        [
          `Bonjour ${facts.name.split(" ")[0] ?? ""},`,
          `Voici ${facts.own ? "vos chiffres" : "les chiffres de l’entreprise"}, ${title}, comparés à ceux de l’an dernier (${periodWords(facts.every, facts.before)}).`,
          ...lines,
        ].join("\n\n"),
      ),
      button: { label: "Ouvrir Aplomb", url: facts.url },
      after: `Vous choisissez ce que contient ce mail et quand il part dans votre profil : ${facts.preferences}`,
    },
    frame,
  );
}
