import { nameWords, sameNames } from "~/domain/clients/name-words";
import { ADDRESS_PARTS } from "../address-fields";
import { consentsTogether, refusalsAlone } from "../consent-fields";
import type { Value, Values } from "../field";
import type { Rule } from "../options";
import {
  type ClientDraft,
  type DraftAddress,
  type DraftPerson,
  type DraftPoint,
  draftName,
  isNamed,
  ownPerson,
  personName,
  samePerson,
  samePlace,
} from "./draft";
import { consentsHeard, type HeardConsent } from "./heard";
import type { KnownAddress, KnownClient, KnownPerson } from "./known";
import { isEmpty } from "./merge";

/** All that a client becomes: own fields, and what is added to its lists or changed in them. */
export interface ClientPlan {
  values: Values;
  /** Own fields and answers that change. */
  changed: string[];
  addresses: { was: KnownAddress | null; now: DraftAddress }[];
  points: DraftPoint[];
  /** `now` with its new phones and mails only, and what is news of their own word (PV10). */
  people: { was: KnownPerson | null; now: DraftPerson; consents: HeardConsent[] }[];
  /** What the other program calls it and the base does not know yet. */
  externals: string[];
  /** What they said of being prospected, where it is news (I16). */
  consents: HeardConsent[];
  notes: string[];
}

export interface Manner {
  rule: Rule;
  clears: readonly string[];
}

/** A client that the base has not: all that was read of it. */
export function creation(draft: ClientDraft, defaults: Values): ClientPlan {
  const values = { ...defaults, ...draft.values };
  return {
    values,
    changed: Object.keys(values).filter((key) => !isEmpty(values[key])),
    addresses: draft.addresses.map((now, i) => ({
      was: null,
      now: draft.addresses.slice(0, i).some(({ use }) => use === now.use) ? asSite(now) : now,
    })),
    points: draft.points,
    people: draft.people.map((now) => ({
      was: null,
      now: callable(now),
      consents: consentsHeard(now.consents, {}, []),
    })),
    externals: draft.externals,
    consents: consentsHeard(draft.consents, {}, []),
    notes: draft.notes,
  };
}

/** What a row changes of a client that is known: nothing that stood there is lost, unless the rule is to overwrite (I12). */
export function completion(draft: ClientDraft, known: KnownClient, manner: Manner): ClientPlan {
  const notes = [...draft.notes];
  const values = { ...known.values };
  const keys = Object.keys(draft.values).filter((key) => key !== "kind");
  const changed = keys.filter((key) => {
    const value = draft.values[key] ?? null;
    if (!takes(key, value, draft, known, manner, notes)) return false;
    values[key] = value;
    return true;
  });
  return {
    values,
    changed,
    addresses: addressesChanged(draft, known, manner.rule, notes),
    points: newPoints([...draft.points, ...ownReach(draft, known)], known),
    people: peopleChanged(draft, known, manner.rule, notes),
    externals: draft.externals.filter((one) => !known.externalIds.includes(one)),
    consents: consentsHeard(
      selves(draft, known).reduce(
        (said, { consents }) => consentsTogether(said, consents),
        known.values.kind === "company" && draft.values.kind === "person"
          ? refusalsAlone(draft.consents)
          : draft.consents,
      ),
      known.consents,
      notes,
    ),
    notes,
  };
}

/** Whether a plan writes anything. */
export const changesNothing = (plan: ClientPlan): boolean =>
  [plan.changed, plan.addresses, plan.points, plan.people, plan.externals, plan.consents].every(
    (list) => list.length === 0,
  );

const NAMES = new Set(["civility", "lastName", "firstName", "companyName"]);

function takes(
  key: string,
  value: Value,
  draft: ClientDraft,
  known: KnownClient,
  { rule, clears }: Manner,
  notes: string[],
): boolean {
  const was = known.values[key];
  if ((was ?? "") === (value ?? "")) return false;
  if (NAMES.has(key) && !nameTakes(key, draft, known, rule)) return false;
  if (isEmpty(value)) return rule === "overwrite" && value === null && clears.includes(key);
  if (isEmpty(was)) return rule === "overwrite" || !contradicts(key, String(value), known);
  // A code never changes.
  if (rule === "overwrite" && key !== "code") return true;
  if (key === "code") notes.push(`Code client : ${String(value)} est laissé, la fiche garde ${String(was)}.`);
  return false;
}

/** A company's people are its interlocutors; half a name completes only the same other half. */
function nameTakes(key: string, draft: ClientDraft, known: KnownClient, rule: Rule): boolean {
  const kind = known.values.kind;
  if (key === "companyName") return kind === "company" && !sameWhole(draft, known);
  if (kind !== "person" || draft.values.kind === "company") return false;
  if (draft.named && sameWhole(draft, known)) return false;
  if (rule === "overwrite" || key === "lastName") return true;
  const family = (values: Values) => nameWords(String(values.lastName ?? ""));
  return isEmpty(draft.values.lastName) || sameNames(family(draft.values), family(known.values));
}

const sameWhole = (draft: ClientDraft, known: KnownClient) =>
  draft.named && sameNames(nameWords(draftName(draft)), nameWords(known.title));

/** A SIRET is never completed beside the SIREN of another company. */
function contradicts(key: string, value: string, { values }: KnownClient): boolean {
  const [siren, siret] = [String(values.siren ?? ""), String(values.siret ?? "")];
  if (key === "siret") return siren !== "" && !value.startsWith(siren);
  return key === "siren" && siret !== "" && !siret.startsWith(value);
}

const filledParts = (address: DraftAddress) =>
  Object.fromEntries(
    ADDRESS_PARTS.filter((part) => address[part] !== "").map((part) => [part, address[part]]),
  );
const written = ({ street, complement, postcode, city }: DraftAddress) =>
  [street, complement, postcode, city].filter(Boolean).join(", ");

function addressesChanged(
  draft: ClientDraft,
  known: KnownClient,
  rule: Rule,
  notes: string[],
): ClientPlan["addresses"] {
  const done = new Set<string>();
  return draft.addresses.flatMap((address): ClientPlan["addresses"] => {
    const free = known.addresses.filter(({ id }) => !done.has(id));
    const same =
      free.find((one) => one.use === address.use && samePlace(one, address)) ??
      free.find((one) => samePlace(one, address));
    const replaced =
      rule === "overwrite" && address.use !== "site"
        ? free.find(({ use }) => use === address.use)
        : undefined;
    const was = same ?? replaced;
    if (!was) {
      const full = known.addresses.some(({ use }) => use === address.use);
      if (address.use === "site" || !full) return [{ was: null, now: address }];
      // The file knows the address that stands there: another one is a further place, not another word for it.
      const agrees = draft.addresses.some(
        (one) =>
          one.use === address.use &&
          known.addresses.some((other) => other.use === address.use && samePlace(other, one)),
      );
      const replacedNow =
        rule === "overwrite" && known.addresses.some(({ use, id }) => use === address.use && done.has(id));
      if (agrees || replacedNow) return [{ was: null, now: asSite(address) }];
      notes.push(`${USES[address.use]} différente laissée de côté : ${written(address)}.`);
      return [];
    }
    done.add(was.id);
    const { id: _, ...before } = was;
    const now = same
      ? rule === "overwrite"
        ? { ...before, ...filledParts(address) }
        : { ...before, ...filledParts(address), ...filledParts(before) }
      : { ...before, ...address, label: before.label };
    return [...ADDRESS_PARTS].some((part) => now[part] !== was[part]) ? [{ was, now }] : [];
  });
}
/** A second address of the same use is a place where one works. */
const asSite = (address: DraftAddress): DraftAddress => ({ ...address, use: "site" });

const USES = {
  main: "Adresse",
  billing: "Adresse de facturation",
  site: "Adresse de chantier",
  delivery: "Adresse de livraison",
};

const reachedBy = (known: KnownClient) =>
  new Set([
    ...known.points.map(({ value }) => value),
    ...known.people.flatMap(({ phones, emails }) => [...phones, ...emails]),
  ]);

function newPoints(points: DraftPoint[], known: KnownClient): DraftPoint[] {
  const reached = reachedBy(known);
  return points.filter(
    ({ value }, i) => !reached.has(value) && points.findIndex((one) => one.value === value) === i,
  );
}

function peopleChanged(
  draft: ClientDraft,
  known: KnownClient,
  rule: Rule,
  notes: string[],
): ClientPlan["people"] {
  const reached = reachedBy(known);
  // A person as a client has no company; somebody of a company may be all that the file says.
  const people =
    known.values.kind === "company" && draft.values.kind === "person" && draftName(draft) !== ""
      ? [...draft.people, ownPerson(draft)]
      : draft.people;
  return people.flatMap((person): ClientPlan["people"] => {
    const fresh = (list: string[]) => list.filter((value) => !reached.has(value));
    const was = known.people.find((one) => samePerson(one, person)) ?? null;
    const now = { ...callable(person), phones: fresh(person.phones), emails: fresh(person.emails) };
    const consents = consentsHeard(person.consents, was?.consents ?? {}, notes, personName(person));
    if (!was) return isClient(person, known) ? [] : [{ was: null, now, consents }];
    const part = (key: "civility" | "firstName" | "function") =>
      rule === "overwrite" ? person[key] || was[key] : was[key] || person[key];
    const merged = {
      ...now,
      civility: part("civility"),
      // Half a name never comes beside a whole one.
      firstName: was.firstName,
      lastName: was.lastName,
      function: part("function"),
    };
    const differs = (["civility", "function"] as const).some((key) => merged[key] !== was[key]);
    return differs || merged.phones.length > 0 || merged.emails.length > 0 || consents.length > 0
      ? [{ was, now: merged, consents }]
      : [];
  });
}

/** A contact who is the client: what reaches them reaches it, what they say is its word. */
const isClient = (person: DraftPerson, known: KnownClient) =>
  known.values.kind === "person" && isNamed(person, known.values);

const selves = (draft: ClientDraft, known: KnownClient): DraftPerson[] =>
  draft.people.filter(
    (person) => isClient(person, known) && !known.people.some((one) => samePerson(one, person)),
  );

const ownReach = (draft: ClientDraft, known: KnownClient): DraftPoint[] =>
  selves(draft, known).flatMap(({ phones, emails }) => [
    ...phones.map((value) => ({ channel: "phone" as const, value, label: "" })),
    ...emails.map((value) => ({ channel: "email" as const, value, label: "" })),
  ]);

/** A person has a family name: the only name there is, or what stands for it. */
const callable = (person: DraftPerson): DraftPerson =>
  person.lastName ? person : { ...person, lastName: person.firstName || "Contact", firstName: "" };
