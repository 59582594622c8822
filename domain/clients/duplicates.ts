import { nameWords, sameNames, wordsAlike } from "./name-words";
import { placeKey } from "./place-key";

/** Why two files may be of the same client, strongest first (CL6). */
export const DUPLICATE_REASONS = [
  "same-siret",
  "same-phone",
  "same-mail",
  "same-siren",
  "same-name",
  "same-address",
  "close-name",
  "same-town",
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** What is known of somebody, typed or kept. Phones are E.164, mails lower case; SIREN and SIRET bare digits. */
export interface Known {
  name: string;
  phones: string[];
  emails: string[];
  addresses: { street: string; postcode: string; city?: string }[];
  siren?: string;
  siret?: string;
}

export interface Likeness {
  reasons: DuplicateReason[];
  /** 0 to 100: 100 is the same, 0 is nobody we know. */
  score: number;
}

const WEIGHT: Record<DuplicateReason, number> = {
  "same-siret": 95,
  "same-phone": 80,
  "same-mail": 75,
  "same-siren": 65,
  "same-name": 50,
  "same-address": 40,
  "close-name": 30,
  "same-town": 15,
};

/** How the screens say them. */
export const REASON_WORDS: Record<DuplicateReason, string> = {
  "same-siret": "même SIRET",
  "same-phone": "même téléphone",
  "same-mail": "même e-mail",
  "same-siren": "même SIREN",
  "same-name": "même nom",
  "same-address": "même adresse",
  "close-name": "nom proche",
  "same-town": "même commune",
};

const REACH: readonly DuplicateReason[] = ["same-phone", "same-mail", "same-address"];
const NAMED: readonly DuplicateReason[] = ["same-name", "close-name"];

/** Whether a person being typed may be somebody of that file rather than the same client (CL13). */
export const mayJoin = (found: {
  kind: "person" | "company";
  reasons: readonly DuplicateReason[];
}): boolean =>
  found.kind === "company" ||
  (found.reasons.some((reason) => REACH.includes(reason)) &&
    !found.reasons.some((reason) => NAMED.includes(reason)));

/** From here on two files are most likely one: a phone, a mail, a SIREN, or a name and where it lives (CL6). */
export const LIKELY = 65;

/** How alike two files are, and why; the same whichever comes first (CL6). */
export function likeness(a: Known, b: Known): Likeness {
  const reasons = DUPLICATE_REASONS.filter((reason) => HOLDS[reason](a, b)).filter(alone);
  // Each reason leaves a part of the doubt: two of them weigh more than one, never more than everything.
  const doubt = reasons.reduce((left, reason) => left * (1 - WEIGHT[reason] / 100), 1);
  return { reasons, score: Math.round((1 - doubt) * 100) };
}

const HOLDS: Record<DuplicateReason, (a: Known, b: Known) => boolean> = {
  "same-siret": (a, b) => filled(a.siret) && a.siret === b.siret,
  "same-siren": (a, b) => sirenOf(a) !== "" && sirenOf(a) === sirenOf(b),
  "same-phone": (a, b) => share(a.phones, b.phones),
  "same-mail": (a, b) => share(a.emails, b.emails),
  "same-name": (a, b) => sameNames(nameWords(a.name), nameWords(b.name)),
  "close-name": (a, b) => wordsAlike(nameWords(a.name), nameWords(b.name)),
  "same-address": (a, b) => share(places(a), places(b)),
  "same-town": (a, b) => share(postcodes(a), postcodes(b)),
};

/** What says nothing beside a stronger reason of its kind; a town says something of a name only. */
const IMPLIED: Partial<Record<DuplicateReason, (others: readonly DuplicateReason[]) => boolean>> = {
  "same-siren": (others) => others.includes("same-siret"),
  "close-name": (others) => others.includes("same-name"),
  "same-town": (others) =>
    others.includes("same-address") || !(others.includes("same-name") || others.includes("close-name")),
};
const alone = (reason: DuplicateReason, _: number, all: DuplicateReason[]) => !IMPLIED[reason]?.(all);

const filled = (text: string | undefined): text is string => text !== undefined && text !== "";
const share = (a: string[], b: string[]) => a.some((one) => one !== "" && b.includes(one));
const sirenOf = ({ siren = "", siret = "" }: Known) => siren || siret.slice(0, 9);
const places = (one: Known) => one.addresses.map(placeKey);
const postcodes = (one: Known) => one.addresses.map(({ postcode }) => postcode.trim());
