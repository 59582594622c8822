import { displayName } from "~/domain/clients/names";
import { fold } from "~/domain/search/fold";
import type { Values } from "./field";
import type { MatchKey } from "./options";
import type { Existing, Recogniser } from "./plan";

/** A client as the plan compares it; phones and mails are only ever added, so `values` leaves them empty. */
export interface ExistingClient extends Existing {
  phones: string[];
  emails: string[];
  hasInterlocutor: boolean;
}

export interface ClientSurroundings {
  clients: ExistingClient[];
  key: MatchKey;
  defaultStatus: string;
}

const CONTACTS = { phone: "phones", phone2: "phones", email: "emails", email2: "emails" } as const;
type ContactKey = keyof typeof CONTACTS;

/** Clients are recognised by code, else mail, else phone, else name and postcode (I6). */
export function clientRecogniser(around: ClientSurroundings): Recogniser {
  const index = indexOf(around.clients);
  return {
    defaults: () => ({ status: around.defaultStatus }),
    recognise: (read) => recognised(read, around.key, index),
    keys(read) {
      if (read.code) return [`code ${fold(String(read.code))}`];
      const name = nameOf(read);
      return name
        ? [`name ${name} ${read.postcode ?? ""} ${read.email ?? ""} ${read.phone ?? read.phone2 ?? ""}`]
        : [];
    },
    settle(values, existing) {
      const client = existing as ExistingClient | null;
      const problems = identity(values, client, index);
      for (const [key, list] of Object.entries(CONTACTS) as [ContactKey, "phones" | "emails"][])
        if (client?.[list].includes(String(values[key]))) values[key] = null;
      if (values.phone && values.phone === values.phone2) values.phone2 = null;
      if (values.email && values.email === values.email2) values.email2 = null;
      return problems;
    },
    title: (values) => displayName(named(values)),
  };
}

interface Index {
  byCode: Map<string, ExistingClient>;
  byContact: Map<string, ExistingClient[]>;
  byName: Map<string, ExistingClient[]>;
}

function indexOf(clients: ExistingClient[]): Index {
  const index: Index = { byCode: new Map(), byContact: new Map(), byName: new Map() };
  const add = (map: Map<string, ExistingClient[]>, key: string, client: ExistingClient) => {
    const list = map.get(key);
    if (list) list.push(client);
    else map.set(key, [client]);
  };
  for (const client of clients) {
    if (client.values.code) index.byCode.set(fold(String(client.values.code)), client);
    for (const contact of new Set([...client.phones, ...client.emails]))
      add(index.byContact, contact, client);
    add(index.byName, nameOf(client.values), client);
  }
  return index;
}

function recognised(
  read: Values,
  key: MatchKey,
  index: Index,
): { existing: Existing[] } | { refuse: string } {
  const byCode = read.code ? index.byCode.get(fold(String(read.code))) : undefined;
  if (byCode) return { existing: [byCode] };
  if (key === "code") return { existing: [] };
  const wanted = (Object.keys(CONTACTS) as ContactKey[]).filter(
    (k) =>
      key === "any" ||
      (key === "email" && k.startsWith("email")) ||
      (key === "phone" && k.startsWith("phone")),
  );
  const contacts = wanted.map((k) => read[k]).filter((value) => typeof value === "string" && value !== "");
  const sharing = [...new Set(contacts.flatMap((contact) => index.byContact.get(String(contact)) ?? []))];
  if (sharing.length > 0) return among(sharing, read, key);
  return key === "any" || key === "name" ? byNameAndTown(read, index) : { existing: [] };
}

/** Several people may share a phone: the name tells them apart; another name is a question for a person. */
function among(
  sharing: ExistingClient[],
  read: Values,
  key: MatchKey,
): { existing: Existing[] } | { refuse: string } {
  const name = nameOf(read);
  const sameName = sharing.filter((client) => nameOf(client.values) === name);
  if (!name || sameName.length > 0) return { existing: name ? sameName : sharing };
  if (key !== "any") return { existing: sharing };
  return {
    refuse: `Ce téléphone ou cet e-mail est déjà celui de « ${sharing[0]?.title} », sous un autre nom.`,
  };
}

function byNameAndTown(read: Values, index: Index): { existing: Existing[] } | { refuse: string } {
  const sameName = index.byName.get(nameOf(read)) ?? [];
  if (!nameOf(read) || sameName.length === 0) return { existing: [] };
  const postcode = String(read.postcode ?? "");
  const here = sameName.filter((client) => String(client.values.postcode ?? "") === postcode);
  if (here.length > 0 || postcode) return { existing: here };
  return {
    refuse: `« ${sameName[0]?.title} » existe déjà : ajoutez un code postal, un téléphone ou un e-mail pour savoir si c'est le même.`,
  };
}

/** Kind and code settled; sentences when the names or the code do not hold. */
function identity(values: Values, existing: ExistingClient | null, index: Index): string[] {
  const problems: string[] = [];
  values.kind = existing?.values.kind ?? values.kind ?? (values.companyName ? "company" : "person");
  if (values.kind === "company" && !values.companyName)
    problems.push("Société sans nom : remplissez « Société ».");
  if (values.kind === "person" && !values.lastName)
    problems.push("Particulier sans nom : remplissez « Nom ».");
  if (existing?.hasInterlocutor && values.kind === "company")
    for (const key of ["civility", "firstName", "lastName"]) values[key] = existing.values[key] ?? "";
  const code = String(values.code ?? "");
  if (existing?.values.code && code !== existing.values.code)
    problems.push(
      `Un code client ne change jamais : celui de « ${existing.title} » est ${existing.values.code}.`,
    );
  const owner = code ? index.byCode.get(fold(code)) : undefined;
  if (owner && owner.id !== existing?.id)
    problems.push(`Le code ${code} est déjà celui de « ${owner.title} ».`);
  return problems;
}

const named = (values: Values) => ({
  kind:
    values.kind === "company" || (!values.kind && values.companyName)
      ? ("company" as const)
      : ("person" as const),
  firstName: String(values.firstName ?? ""),
  lastName: String(values.lastName ?? ""),
  companyName: String(values.companyName ?? ""),
});

/** The name folded, whatever the kind. */
export const nameOf = (values: Values): string => fold(displayName(named(values)));
