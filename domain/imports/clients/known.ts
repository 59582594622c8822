import { keyOf, nameKeys } from "~/domain/clients/name-key";
import { fold } from "~/domain/search/fold";
import type { FileConsents } from "../consent-fields";
import type { Existing } from "../plan";
import type { DraftAddress, DraftPerson } from "./draft";

export interface KnownAddress extends DraftAddress {
  id: string;
}
export interface KnownPerson extends DraftPerson {
  id: string;
}

/** A client as the plan compares it: `values` are its own fields and its answers. */
export interface KnownClient extends Existing {
  addresses: KnownAddress[];
  /** Its own, not those of its people. */
  points: { channel: "phone" | "email"; value: string }[];
  people: KnownPerson[];
  /** What the program of this file calls it. */
  externalIds: string[];
  /** Where it stands on being prospected, and since which day; a channel that was never spoken of is not there. */
  consents: FileConsents;
}

/** Nearly every key is of one client alone. */
type Holders = KnownClient | Set<KnownClient>;

/** Where the clients that a row may be are looked up, the clients of the rows before it included. */
export class KnownIndex {
  private readonly all = new Map<string, KnownClient>();
  readonly code = new Map<string, KnownClient>();
  private readonly by = {
    external: new Map<string, Holders>(),
    siret: new Map<string, Holders>(),
    siren: new Map<string, Holders>(),
    contact: new Map<string, Holders>(),
    name: new Map<string, Holders>(),
    home: new Map<string, Holders>(),
  };

  /** Copies: what rows change of them is not what stands in the base. */
  constructor(clients: readonly KnownClient[]) {
    for (const client of clients) this.add({ ...client });
  }

  /** Adds a client, or what was learnt of one since it was added. */
  add(client: KnownClient): void {
    const { values } = client;
    this.all.set(client.id, client);
    if (values.code) this.code.set(fold(String(values.code)), client);
    for (const id of client.externalIds) this.put("external", id, client);
    const siret = String(values.siret ?? "");
    this.put("siret", siret, client);
    this.put("siren", String(values.siren ?? "") || siret.slice(0, 9), client);
    for (const { value } of client.points) this.put("contact", value, client);
    const name = keyOf(client.title);
    this.put("name", name, client);
    for (const { postcode } of client.addresses) this.put("home", home(name, postcode), client);
  }

  holds = (id: string): KnownClient | undefined => this.all.get(id);

  find(how: keyof KnownIndex["by"], keys: readonly string[]): KnownClient[] {
    const found = new Set<KnownClient>();
    for (const key of keys) {
      const known = this.by[how].get(key);
      if (known instanceof Set) for (const client of known) found.add(client);
      else if (known) found.add(known);
    }
    return [...found];
  }

  /** Who may have this name in one of these postcodes; anywhere where none is given. A name may be that of thousands. */
  called(name: string, postcodes: readonly string[]): KnownClient[] {
    const keys = nameKeys(name);
    return postcodes.length === 0
      ? this.find("name", keys)
      : this.find(
          "home",
          keys.flatMap((key) => postcodes.map((postcode) => home(key, postcode))),
        );
  }

  private put(how: keyof KnownIndex["by"], key: string, client: KnownClient): void {
    if (key === "") return;
    const known = this.by[how].get(key);
    if (known instanceof Set) known.add(client);
    else if (!known) this.by[how].set(key, client);
    else if (known !== client) this.by[how].set(key, new Set([known, client]));
  }
}

/** A name where it lives, as one key. */
const home = (name: string, postcode: string) => (postcode ? `${postcode} ${name}` : "");
