import { nameKey, nameKeys } from "~/domain/clients/name-key";
import { fold } from "~/domain/search/fold";
import { type ClientDraft, draftName } from "./draft";

/** What the base is asked for: every client that a row of the file may be (I6). */
export interface Lookups {
  codes: Set<string>;
  externals: Set<string>;
  sirets: Set<string>;
  sirens: Set<string>;
  contacts: Set<string>;
  /** Keys of names that live nowhere. */
  names: Set<string>;
  /** Names that have no bones. */
  bare: Set<string>;
  /** Postcodes by the key of the name that lives there. */
  housed: Map<string, Set<string>>;
}

export function lookupsOf(drafts: readonly ClientDraft[]): Lookups {
  const all: Lookups = {
    codes: new Set(),
    externals: new Set(),
    sirets: new Set(),
    sirens: new Set(),
    contacts: new Set(),
    names: new Set(),
    bare: new Set(),
    housed: new Map(),
  };
  const add = (set: Set<string>, value: unknown) => {
    if (typeof value === "string" && value !== "") set.add(value);
  };
  for (const draft of drafts) {
    if (draft.problems.length > 0) continue;
    const { values } = draft;
    add(all.codes, values.code);
    for (const external of draft.externals) all.externals.add(external);
    add(all.sirets, values.siret);
    add(all.sirens, values.siren);
    if (typeof values.siret === "string") add(all.sirens, values.siret.slice(0, 9));
    for (const { value } of draft.points) all.contacts.add(value);
    const postcodes = draft.addresses.map(({ postcode }) => postcode).filter(Boolean);
    const name = draftName(draft);
    const keys = nameKeys(name);
    if (nameKey(name) === "" && keys.includes(fold(name))) all.bare.add(fold(name));
    for (const key of keys)
      if (postcodes.length === 0) all.names.add(key);
      else {
        const there = all.housed.get(key) ?? new Set();
        for (const postcode of postcodes) there.add(postcode);
        all.housed.set(key, there);
      }
  }
  return all;
}
