import { ADDRESS_USES, type AddressUse } from "~/domain/clients/forms";
import { nameWords, sameNames } from "~/domain/clients/name-words";
import { displayName } from "~/domain/clients/names";
import { placeKey } from "~/domain/clients/place-key";
import { fold } from "~/domain/search/fold";
import { ADDRESS_PARTS, ADDRESS_PREFIX, cutAddress } from "../address-fields";
import { consentsRead, consentsTogether, type FileConsents } from "../consent-fields";
import { several } from "../contact-readers";
import type { Value, Values } from "../field";
import { PEOPLE_PREFIXES } from "../person-fields";
import type { CellProblem } from "../plan";
import { questionOf } from "../question-fields";
import { splitName } from "./split-name";

export interface DraftAddress {
  use: AddressUse;
  label: string;
  street: string;
  complement: string;
  postcode: string;
  city: string;
}
export interface DraftPoint {
  channel: "phone" | "email";
  value: string;
  label: string;
}
export interface DraftPerson {
  civility: string;
  firstName: string;
  lastName: string;
  function: string;
  phones: string[];
  emails: string[];
  /** What they said of being prospected: their own word, not the client's (PV10). */
  consents: FileConsents;
}

/** What a file says of one client: its own fields, and the lists that hang on it. */
export interface ClientDraft {
  row: number;
  /** Further rows of the same client. */
  also: number[];
  values: Values;
  /** What the program of the file calls it. */
  externals: string[];
  /** The name came in one cell: it says who it is, not how it is cut. */
  named: boolean;
  addresses: DraftAddress[];
  points: DraftPoint[];
  people: DraftPerson[];
  /** What the client said of being prospected. */
  consents: FileConsents;
  problems: CellProblem[];
  notes: string[];
}

/** Fields of the client itself; all others go to its lists. */
export const OWN = [
  "code",
  "kind",
  "civility",
  "lastName",
  "firstName",
  "companyName",
  "siren",
  "siret",
  "vatNumber",
  "loyaltyCard",
  "status",
  "origin",
  "followedBy",
  "observations",
] as const;
const own = new Set<string>(OWN);

const POINTS = [
  ["phone", "phone", ""],
  ["phone2", "phone", "Mobile"],
  ["phone3", "phone", ""],
  ["email", "email", ""],
  ["email2", "email", ""],
] as const;

/** One row as a client (I11): a company's own name and its people are told apart, a contact who is the client is the client. */
export function draftOf(row: number, read: Values, problems: CellProblem[], foreign: boolean): ClientDraft {
  const values: Values = {};
  for (const [key, value] of Object.entries(read))
    if (own.has(key) || questionOf(key) !== null) values[key] = value;
  const text = (key: string) => asText(read[key]);
  const points = POINTS.flatMap(([key, channel, label]) =>
    several(read[key]).map((value) => ({
      channel,
      value,
      label: several(read[key]).length > 1 ? "" : label,
    })),
  );
  const draft: ClientDraft = {
    row,
    also: [],
    values,
    // Another program's code is what it calls the client, where it has no better.
    externals: [text("externalId") || (foreign ? text("code") : "")].filter(Boolean),
    named: false,
    addresses: addressesOf(text),
    points: points.filter((point, i) => points.findIndex((one) => one.value === point.value) === i),
    people: [],
    consents: consentsRead(read),
    problems,
    notes: [],
  };
  for (const prefix of PEOPLE_PREFIXES)
    if (Object.keys(read).some((key) => key.startsWith(prefix))) personIn(draft, prefix, read);
  nameThem(draft, text("fullName"));
  return draft;
}

const asText = (value: Value | undefined) => String(value ?? "");

/** The name of a draft as lists show it; "" while nobody is named. */
export const draftName = ({ values }: Pick<ClientDraft, "values">): string =>
  displayName({
    kind: values.kind === "company" ? "company" : "person",
    firstName: asText(values.firstName),
    lastName: asText(values.lastName),
    companyName: asText(values.companyName),
  });

function addressesOf(text: (key: string) => string): DraftAddress[] {
  const found = ADDRESS_USES.flatMap((use) => {
    const [street = "", complement = "", postcode = "", city = ""] = ADDRESS_PARTS.map((part) =>
      text(ADDRESS_PREFIX[use] + part),
    );
    return street || postcode || city || complement
      ? [{ use, label: "", street, complement, postcode, city }]
      : [];
  });
  const whole = cutAddress(text("fullAddress"));
  if (whole && !found.some(({ use }) => use === "main"))
    found.unshift({ use: "main", label: "", complement: "", ...whole });
  // Programs repeat the address for each use; and the only one there is is where they live.
  const different = found.filter((one, i) => !found.slice(0, i).some((before) => samePlace(before, one)));
  const [first, ...rest] = different;
  return first && !different.some(({ use }) => use === "main") && first.use === "billing"
    ? [{ ...first, use: "main" }, ...rest]
    : different;
}

/**
 * Whether two addresses are one place: the same street at the same postcode; where one has less, all that both say is
 * the same.
 */
export function samePlace(a: DraftAddress, b: DraftAddress): boolean {
  const [one, other] = [placeKey(a), placeKey(b)];
  if (one !== "" && other !== "") return one === other;
  return ADDRESS_PARTS.every((part) => a[part] === "" || b[part] === "" || fold(a[part]) === fold(b[part]));
}

/** Somebody of theirs, as the columns of one interlocutor say it; a word of nobody is told and left. */
function personIn(draft: ClientDraft, prefix: string, read: Values): void {
  const text = (key: string) => asText(read[prefix + key]);
  const whole = text("lastName") === "" && text("firstName") === "" ? splitName(text("fullName")) : null;
  const person = {
    civility: text("civility") || (whole?.civility ?? ""),
    firstName: text("firstName") || (whole?.firstName ?? ""),
    lastName: text("lastName") || (whole?.lastName ?? ""),
    function: text("function"),
    phones: [...new Set([...several(read[`${prefix}phone`]), ...several(read[`${prefix}phone2`])])],
    emails: several(read[`${prefix}email`]),
    consents: consentsRead(read, prefix),
  };
  const said = person.firstName || person.lastName || person.phones.length > 0 || person.emails.length > 0;
  if (said) draft.people.push(person);
  else if (Object.keys(person.consents).length > 0)
    draft.notes.push("Consentements d'un interlocuteur laissés de côté : la ligne ne dit pas de qui.");
}

/** Who it is: kind, names, and the people that are not the client itself. */
function nameThem(draft: ClientDraft, fullName: string): void {
  const { values } = draft;
  const text = (key: string) => asText(values[key]);
  if (fullName && !text("lastName") && !text("companyName")) {
    draft.named = true;
    const whole = splitName(fullName);
    const company =
      values.kind === "company" ||
      (values.kind !== "person" &&
        !text("civility") &&
        !whole.civility &&
        (whole.company || text("siret") !== "" || text("siren") !== "" || text("vatNumber") !== ""));
    values.kind = company ? "company" : "person";
    if (company) values.companyName = fullName;
    else {
      values.lastName = whole.lastName;
      if (!text("firstName")) values.firstName = whole.firstName;
      if (!text("civility") && whole.civility) values.civility = whole.civility;
    }
  }
  if (!text("code") && draft.externals.length === 0) promoted(draft);
  values.kind ??= text("companyName") ? "company" : text("lastName") || text("firstName") ? "person" : null;
  if (values.kind === null) delete values.kind;
  if (values.kind === "company") {
    const { civility, firstName, lastName } = {
      civility: text("civility"),
      firstName: text("firstName"),
      lastName: text("lastName"),
    };
    for (const key of ["civility", "firstName", "lastName"]) delete values[key];
    if (lastName || firstName)
      draft.people = joined(draft.people, [
        { civility, firstName, lastName, function: "", phones: [], emails: [], consents: {} },
      ]);
  } else {
    const self = draft.people.find((person) => isNamed(person, values));
    if (self && values.kind === "person") become(draft, self);
  }
  draft.people = joined([], draft.people);
}

/** A contact of nobody is the client. */
export function promoted(draft: ClientDraft): void {
  const { values, people } = draft;
  const [first] = people;
  if (draftName(draft) !== "" || values.companyName || values.kind === "company") return;
  if (!first || personName(first) === "") return;
  become(draft, first);
  values.kind ??= "person";
}

export const personName = ({ firstName, lastName }: Pick<DraftPerson, "firstName" | "lastName">) =>
  `${lastName} ${firstName}`.trim();

/** Whether a person has the name of a client: the same, or the same family where one first name is not said. */
export function isNamed(person: DraftPerson, values: Values): boolean {
  const [first, last] = [asText(values.firstName), asText(values.lastName)];
  if (sameNames(nameWords(personName(person)), nameWords(`${last} ${first}`))) return true;
  return !(person.firstName && first) && sameNames(nameWords(person.lastName), nameWords(last));
}

/** That person is the client: what is said of them is said of it. */
function become(draft: ClientDraft, person: DraftPerson): void {
  const { values } = draft;
  for (const key of ["civility", "firstName", "lastName"] as const)
    if (!values[key] && person[key]) values[key] = person[key];
  draft.people = draft.people.filter((one) => one !== person);
  draft.consents = consentsTogether(draft.consents, person.consents);
  const points = [
    ...person.phones.map((value) => ({ channel: "phone" as const, value, label: "" })),
    ...person.emails.map((value) => ({ channel: "email" as const, value, label: "" })),
  ];
  draft.points = [
    ...draft.points,
    ...points.filter((p) => !draft.points.some((one) => one.value === p.value)),
  ];
}

/** The same person said twice is one, with all that was said. */
export function joined(people: DraftPerson[], more: DraftPerson[]): DraftPerson[] {
  return more.reduce((all, person) => {
    const at = all.findIndex((one) => samePerson(one, person));
    const known = all[at];
    return known ? all.with(at, united(known, person)) : [...all, person];
  }, people);
}

/** By name, or by a phone or mail where one of both has no name. */
export function samePerson(a: DraftPerson, b: DraftPerson): boolean {
  const [one, other] = [nameWords(personName(a)), nameWords(personName(b))];
  if (one.length > 0 && other.length > 0) return sameNames(one, other);
  return a.phones.some((p) => b.phones.includes(p)) || a.emails.some((m) => b.emails.includes(m));
}

/** The first one's words, completed by the second's. */
export const united = (a: DraftPerson, b: DraftPerson): DraftPerson => ({
  civility: a.civility || b.civility,
  firstName: a.firstName || b.firstName,
  lastName: a.lastName || b.lastName,
  function: a.function || b.function,
  phones: [...new Set([...a.phones, ...b.phones])],
  emails: [...new Set([...a.emails, ...b.emails])],
  consents: consentsTogether(a.consents, b.consents),
});

/** Who a row of a person is, as somebody of a company: what the row says is their word. */
export const ownPerson = ({ values, consents }: ClientDraft): DraftPerson => ({
  civility: asText(values.civility),
  firstName: asText(values.firstName),
  lastName: asText(values.lastName),
  function: "",
  phones: [],
  emails: [],
  consents,
});
