import type { Settlement } from "~/domain/billing/settlement";
import { directions, mapsOf } from "~/domain/places/directions";
import type { QuoteStatus } from "~/domain/quotes/status";
import { parseDraft } from "~/domain/search/creation";
import { operatorOf } from "~/domain/search/query";
import type { Within } from "~/domain/search/within";
import type { Found } from "~/operations/search/found";
import { KINDS } from "./kinds";
import { recents } from "./recent";

/** A line of the panel that the arrows can reach. */
export interface Choice {
  key: string;
  /** Heading over the first line of a group. */
  group: string;
  title: string;
  detail: string;
  icon: string;
  href: string;
  /** Writes this in the box instead of going somewhere. */
  fill?: string;
  amountCents?: number;
  settlement?: Settlement;
  quote?: QuoteStatus;
  /** What a document says around the words: plain text and words found in turn. */
  said?: string[];
  /** Where to drive. */
  place?: string;
  clientId?: string | null;
  /** An action of the line above it. */
  nested?: boolean;
}

const PLUS = "M12 5v14M5 12h14";
const CLOCK = "M12 7v5l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z";

/** All lines of the panel in order: files opened last while nothing is typed, then results, then the creation. */
export function choicesOf(
  text: string,
  found: Found | null,
  waiting: boolean,
  actionsOf: string | null,
  within: Within,
): Choice[] {
  const typed = text.trim();
  if (typed === "")
    return recents().map((one) => ({
      key: one.href.replaceAll("/", "-"),
      group: "Ouverts récemment",
      title: one.title,
      detail: "",
      icon: CLOCK,
      href: one.href,
    }));
  const lines = (found?.groups ?? []).flatMap((group) =>
    group.results.flatMap((result): Choice[] => {
      const key = `${result.kind}-${result.id}`;
      const line: Choice = {
        key,
        group: `${KINDS[group.kind].many} · ${group.count}${group.more ? " et plus" : ""}`,
        title: result.title,
        detail: result.detail,
        icon: KINDS[group.kind].icon,
        href: result.href,
        clientId: group.kind === "inside" ? null : result.clientId,
        ...(result.amountCents === undefined ? {} : { amountCents: result.amountCents }),
        ...(result.settlement ? { settlement: result.settlement } : {}),
        ...(result.quote ? { quote: result.quote } : {}),
        ...(result.said ? { said: result.said } : {}),
        ...(result.place ? { place: result.place } : {}),
      };
      return key === actionsOf ? [line, ...actions(line)] : [line];
    }),
  );
  const counted = (groups: Found["groups"]) => groups.reduce((sum, group) => sum + group.count, 0);
  const total = counted(found?.groups ?? []);
  // Words inside a document are no file of a client.
  const called = counted((found?.groups ?? []).filter((group) => group.kind !== "inside"));
  if (total > lines.length)
    lines.push({
      key: "all",
      group: "",
      title: `Voir les ${total} résultats`,
      detail: "",
      icon: "M4 7h16M4 12h16M4 17h10",
      href: allHref(typed, within),
    });
  const sign = operatorOf(typed);
  if (!waiting && found && (called === 0 || found.corrected) && (!sign || sign.scope === "person"))
    lines.push({
      key: "create",
      group: total === 0 ? "Aucun résultat" : "",
      title: "Créer ce client",
      detail: draftLine(typed),
      icon: PLUS,
      href: `/clients/nouveau?q=${encodeURIComponent(typed)}`,
    });
  return lines;
}

/** The page of all results. */
export const allHref = (typed: string, within: Within): string =>
  `/recherche?q=${encodeURIComponent(typed)}${within === "all" ? "" : `&dans=${within}`}`;

/** What the creation form will open with: "Dupont · 0612345678 · Lyon". */
function draftLine(typed: string): string {
  const { companyName, lastName, firstName, phone, email, postcode, city, siren, siret } = parseDraft(typed);
  const place = `${postcode} ${city}`.trim();
  return [companyName || `${lastName} ${firstName}`.trim(), siret || siren, phone, email, place]
    .filter(Boolean)
    .join(" · ");
}

/** What `→` opens under a line: without going through the file. */
function actions(line: Choice): Choice[] {
  const base = { group: line.group, detail: "", nested: true };
  const phone = /(?:\+\d{6,}|0\d(?: \d{2}){4})/.exec(line.detail)?.[0];
  return [
    {
      ...base,
      key: `${line.key}-quote`,
      title: "Faire un devis",
      icon: KINDS.quote.icon,
      href: `/devis/nouveau?client=${line.clientId}`,
    },
    ...(phone
      ? [
          {
            ...base,
            key: `${line.key}-call`,
            title: `Appeler le ${phone}`,
            icon: "M6 3h3l1.5 5-2 1.5a12 12 0 0 0 6 6l1.5-2 5 1.5v3a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z",
            href: `tel:${phone.replaceAll(" ", "")}`,
          },
        ]
      : []),
    ...(line.place
      ? [
          {
            ...base,
            key: `${line.key}-route`,
            title: "Y aller",
            detail: line.place,
            icon: "M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
            href: directions(mapsOf(navigator.userAgent), line.place, null),
          },
        ]
      : []),
    {
      ...base,
      key: `${line.key}-note`,
      title: "Noter quelque chose",
      icon: "M5 19h4L19 9l-4-4L5 15zM13 7l4 4",
      href: `/clients/${line.clientId}#noter`,
    },
    {
      ...base,
      key: `${line.key}-documents`,
      title: "Voir ses documents",
      icon: "M4 7h6l2 2h8v10H4z",
      href: `/clients/${line.clientId}/documents`,
    },
  ];
}
