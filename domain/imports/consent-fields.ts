import type { Day } from "~/domain/calendar/day";
import { formatDay } from "~/domain/calendar/format";
import { CHANNELS, type Channel } from "~/domain/privacy/consent";
import { fold } from "~/domain/search/fold";
import { cellDay } from "./cell-day";
import type { ImportField, Values } from "./field";
import { oneOf } from "./readers";

/** What a file says of a client being prospected; `on` is the day it gives, null where it gives none (I16). */
export type FileConsents = Partial<Record<Channel, { given: boolean; on: Day | null }>>;

const GROUP = "Consentements";
const YES = [
  "oui",
  "o",
  "yes",
  "y",
  "true",
  "vrai",
  "1",
  "x",
  "accepte",
  "accepté",
  "opt in",
  "optin",
  "abonné",
];
const NO = [
  "non",
  "n",
  "no",
  "false",
  "faux",
  "0",
  "refuse",
  "refusé",
  "opt out",
  "optout",
  "désabonné",
  "stop",
];
const yesOrNo = oneOf(
  [
    { value: "given", label: "Accepté", names: [...YES, "inscrit", "✓", "✔"] },
    { value: "refused", label: "Refusé", names: [...NO, "désinscrit", "-"] },
  ],
  "oui ou non",
  fold,
);

const said = (channel: Channel, label: string, synonyms: string[]): ImportField => ({
  key: `consent.${channel}`,
  label,
  group: GROUP,
  synonyms,
  exact: true,
  example: "",
  ...yesOrNo,
});

/** Columns that tell what a client said of being prospected, and since when. */
export const CONSENT_FIELDS: ImportField[] = [
  said("mail", "Accord e-mail", [
    "newsletter",
    "opt in",
    "optin",
    "opt in email",
    "opt in mail",
    "optin email",
    "accepte email",
    "accepte e mail",
    "accepte mail",
    "accepte les emails",
    "accepte newsletter",
    "consentement email",
    "consentement e mail",
    "consentement mail",
    "emailing",
    "mailing",
    "abonne newsletter",
    "inscrit newsletter",
    "accepts marketing",
  ]),
  said("sms", "Accord SMS", [
    "accepte sms",
    "accepte les sms",
    "opt in sms",
    "optin sms",
    "consentement sms",
    "sms marketing",
  ]),
  said("phone", "Accord téléphone", [
    "accepte appel",
    "accepte appels",
    "accepte telephone",
    "opt in telephone",
    "optin telephone",
    "consentement telephone",
    "demarchage telephonique",
  ]),
  said("post", "Accord courrier", [
    "accepte courrier",
    "opt in courrier",
    "optin courrier",
    "consentement courrier",
    "publipostage",
  ]),
  {
    key: "consent.out",
    label: "Ne pas solliciter",
    group: GROUP,
    synonyms: [
      "opt out",
      "optout",
      "opposition",
      "ne pas contacter",
      "ne pas demarcher",
      "ne pas prospecter",
      "liste rouge",
      "stop pub",
      "desabonne",
      "desinscrit",
    ],
    exact: true,
    example: "",
    ...yesOrNo,
    show: (value) => (value === "given" ? "Oui" : "Non"),
  },
  {
    key: "consent.on",
    label: "Date des consentements",
    group: GROUP,
    synonyms: [
      "date consentement",
      "date de consentement",
      "date du consentement",
      "date opt in",
      "date optin",
      "date inscription newsletter",
      "date d inscription newsletter",
    ],
    exact: true,
    example: "",
    expected: "une date comme 31/12/2026",
    read: (cell, raw) => cellDay(cell, raw) ?? undefined,
    show: (value) => (typeof value === "string" ? formatDay(value as Day) : ""),
  },
];

/** What a row says, of the interlocutor whose columns begin with `whose`: a wish to be left alone is a refusal of everything, its absence says nothing. */
export function consentsRead(read: Values, whose = ""): FileConsents {
  const out = read[`${whose}consent.out`] === "given";
  const day = read[`${whose}consent.on`];
  const on = typeof day === "string" && day !== "" ? (day as Day) : null;
  return Object.fromEntries(
    CHANNELS.flatMap((channel) => {
      const cell = read[`${whose}consent.${channel}`];
      return out || cell === "given" || cell === "refused"
        ? [[channel, { given: cell === "given" && !out, on }]]
        : [];
    }),
  );
}

/** Of two rows of one client, a refusal wins; else the first. */
export const consentsTogether = (first: FileConsents, more: FileConsents): FileConsents => ({
  ...more,
  ...Object.fromEntries(
    Object.entries(first).filter(
      ([channel, { given }]) => !given || more[channel as Channel]?.given !== false,
    ),
  ),
});

/** What is said by somebody of a company: their refusal holds for all of it, their yes is not the company's. */
export const refusalsAlone = (said: FileConsents): FileConsents =>
  Object.fromEntries(Object.entries(said).filter(([, { given }]) => !given));

/** Whether a field says something of being prospected, whoever says it. */
export const isOfConsents = (key: string): boolean => /^(person\d*\.)?consent\./.test(key);
