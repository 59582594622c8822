import { formatDay } from "~/domain/calendar/format";
import { REASON_WORDS } from "~/domain/clients/duplicates";
import { CHANNEL_WORDS } from "~/domain/privacy/consent";
import type { ImportField } from "../field";
import type { PlannedRow } from "../plan";
import type { ClientPlan } from "./changes";
import type { DraftAddress, DraftPerson } from "./draft";
import { personName } from "./draft";
import type { Sign } from "./recognise";

export interface ShownChange {
  label: string;
  before: string;
  after: string;
}

/** What the title of a new record already says. */
const IN_TITLE = new Set(["firstName", "lastName", "companyName"]);

/** What a planned row writes of a client, in words: own fields, addresses, phones and mails, people, answers. */
export function clientChanges(
  row: PlannedRow,
  fields: ImportField[],
  showPhone: (phone: string) => string,
): ShownChange[] {
  const plan = row.client;
  if (!plan) return [];
  const known = row.existing;
  const own = fields
    .filter(({ key }) => plan.changed.includes(key) && (known || !IN_TITLE.has(key)))
    .map((field) => ({
      label: field.label,
      before: known ? field.show(known.values[field.key] ?? null) || "—" : "",
      after: field.show(plan.values[field.key] ?? null) || "—",
    }));
  const before = (text: string) => (known ? text : "");
  return [
    ...own,
    ...plan.addresses.map(({ was, now }) => ({
      label: USES[now.use],
      before: before(was ? addressWords(was) : "—"),
      after: addressWords(now),
    })),
    ...plan.points.map(({ channel, value }) => ({
      label: channel === "phone" ? "Téléphone" : "E-mail",
      before: before("—"),
      after: channel === "phone" ? showPhone(value) : value,
    })),
    ...plan.people
      .map(({ was, now }) => ({
        label: "Interlocuteur",
        before: before(was ? personWords({ ...was, phones: [], emails: [] }, showPhone) : "—"),
        after: personWords(now, showPhone),
      }))
      // Where only their word is new, they stay as they are.
      .filter((one) => one.before !== one.after),
    ...[{ name: "", consents: plan.consents }, ...plan.people.map(wordsOf)].flatMap(({ name, consents }) =>
      consents.map(({ channel, given, on }) => ({
        label: `Prospection${name && ` de ${name}`}, ${CHANNEL_WORDS[channel]}`,
        before: before("—"),
        after: `${given ? "Accepté" : "Refusé"}${on ? ` le ${formatDay(on)}` : ""}`,
      })),
    ),
    ...plan.externals.map((after) => ({ label: "Identifiant d'origine", before: before("—"), after })),
  ];
}

const wordsOf = ({ now, consents }: ClientPlan["people"][number]) => ({ name: personName(now), consents });

const USES = {
  main: "Adresse",
  billing: "Adresse de facturation",
  site: "Adresse de chantier",
  delivery: "Adresse de livraison",
};

const addressWords = ({ street, complement, postcode, city }: DraftAddress) =>
  [street, complement, `${postcode} ${city}`.trim()].filter(Boolean).join(", ") || "—";

const personWords = (person: DraftPerson, showPhone: (phone: string) => string) =>
  [
    `${person.civility} ${personName(person)}`.trim(),
    person.function,
    ...person.phones.map(showPhone),
    ...person.emails,
  ]
    .filter(Boolean)
    .join(", ");

const SIGNS: Record<"external" | "code", string> = {
  external: "même identifiant d'origine",
  code: "même code",
};

/** What told that a client is known: "même téléphone, même nom". */
export const signWords = (signs: readonly Sign[]): string =>
  signs.map((sign) => (sign === "external" || sign === "code" ? SIGNS[sign] : REASON_WORDS[sign])).join(", ");
