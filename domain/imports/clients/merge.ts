import { ADDRESS_PARTS } from "../address-fields";
import { consentsTogether, refusalsAlone } from "../consent-fields";
import type { Value } from "../field";
import { type ClientDraft, type DraftAddress, draftName, joined, ownPerson, samePlace } from "./draft";
import { OWN_LABELS } from "./labels";

/**
 * The rows of one client as one, whichever was understood first: the first of the file wins, the others fill what it
 * left empty and add to its lists (I11). `code` is what the client was found or made by.
 */
export function together(drafts: readonly ClientDraft[], code: Value): ClientDraft {
  const [first, ...rest] = drafts.toSorted((a, b) => a.row - b.row);
  if (!first) throw new Error("a client without rows");
  const whole: ClientDraft = {
    ...first,
    also: [],
    values: isEmpty(code) ? { ...first.values } : { ...first.values, code },
    externals: [...first.externals],
    addresses: first.addresses.map((address) => ({ ...address })),
    points: [...first.points],
    people: [...first.people],
    notes: [...first.notes],
  };
  for (const more of rest) gathered(whole, more);
  return whole;
}

function gathered(first: ClientDraft, more: ClientDraft): void {
  first.also.push(more.row);
  const [kind, other] = [first.values.kind, more.values.kind];
  const own = kind === undefined || other === undefined || kind === other;
  // A company's rows may name its people; a person's rows never make it a company.
  if (!own && kind === "company" && draftName(more) !== "")
    first.people = joined(first.people, [ownPerson(more)]);
  for (const [key, value] of Object.entries(more.values)) {
    if (!own && NAMING.has(key)) continue;
    if (isEmpty(first.values[key])) {
      if (!isEmpty(value) || first.values[key] === undefined) first.values[key] = value;
    } else if (!isEmpty(value) && first.values[key] !== value && key in OWN_LABELS)
      first.notes.push(
        `${OWN_LABELS[key]} : la ligne ${more.row} dit autre chose, la ligne ${first.row} est gardée.`,
      );
  }
  first.externals = [...new Set([...first.externals, ...more.externals])];
  for (const address of more.addresses) addressAdded(first.addresses, address);
  for (const point of more.points)
    if (!first.points.some(({ value }) => value === point.value)) first.points.push(point);
  first.people = joined(first.people, more.people);
  first.consents = consentsTogether(first.consents, own ? more.consents : refusalsAlone(more.consents));
  first.notes.push(...more.notes);
}

const NAMING = new Set(["kind", "civility", "lastName", "firstName", "companyName"]);

/** The same place completes what is known of it. */
function addressAdded(addresses: DraftAddress[], more: DraftAddress): void {
  const same = addresses.find((one) => samePlace(one, more));
  if (same) for (const part of [...ADDRESS_PARTS, "label"] as const) same[part] ||= more[part];
  else addresses.push(more);
}

export const isEmpty = (value: Value | undefined): boolean => (value ?? "") === "";
