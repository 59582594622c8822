import type { DuplicateReason } from "~/domain/clients/duplicates";
import { nameWords, sameNames, wordsAlike } from "~/domain/clients/name-words";
import { placeKey } from "~/domain/clients/place-key";
import { fold } from "~/domain/search/fold";
import type { MatchKey } from "../options";
import { type ClientDraft, draftName } from "./draft";
import type { KnownClient, KnownIndex } from "./known";

/** What told that a row is of a client. */
export type Sign = "external" | "code" | DuplicateReason;

export interface Recognised {
  /** Who it is; several when it cannot be told. */
  found: KnownClient[];
  signs: Sign[];
  /** Why it cannot be told; a person may. */
  doubt?: string;
  /** Who it resembles without being taken for them. */
  near: KnownClient[];
}

const nobody: Recognised = { found: [], signs: [], near: [] };
const one = (found: KnownClient[], ...signs: Sign[]): Recognised => ({ found, signs, near: [] });

/** Who a row is of: its identifier there, its code, SIRET, SIREN, mail or phone, name and where it lives; the surest first (I6). */
export function recognised(
  draft: ClientDraft,
  key: MatchKey,
  index: KnownIndex,
  foreign: boolean,
): Recognised {
  const text = (name: string) => String(draft.values[name] ?? "");
  const external = index.find("external", draft.externals);
  const byCode = text("code") ? index.code.get(fold(text("code"))) : undefined;
  const [called] = external;
  if (called && byCode && byCode.id !== called.id)
    return {
      ...nobody,
      near: [called, byCode],
      doubt: `L'identifiant est celui de « ${called.title} », le code celui de « ${byCode.title} ».`,
    };
  if (external.length > 0) return one(external, "external");
  if (byCode) return codeOf(draft, byCode, foreign);
  if (key === "code") return nobody;
  return codesAgree(draft, bySigns(draft, key, index), foreign);
}

/** Two codes of one company's own are two clients, however alike (CL5). */
function codesAgree(draft: ClientDraft, seen: Recognised, foreign: boolean): Recognised {
  const code = fold(String(draft.values.code ?? ""));
  if (foreign || code === "" || seen.found.length === 0) return seen;
  const same = seen.found.filter(({ values }) => !values.code || fold(String(values.code)) === code);
  const [other] = seen.found;
  if (same.length > 0 || !other) return { ...seen, found: same };
  return {
    found: [],
    signs: [],
    near: seen.found,
    doubt: `Un code client ne change jamais : celui de « ${other.title} » est ${String(other.values.code)}.`,
  };
}

function bySigns(draft: ClientDraft, key: MatchKey, index: KnownIndex): Recognised {
  const all = key === "any" || key === "reference";
  if (all) {
    const registered = registeredAs(draft, index);
    if (registered) return registered;
  }
  if (all || key === "email" || key === "phone") {
    const channels = all ? ["email", "phone"] : [key];
    const points = draft.points.filter((point) => channels.includes(point.channel));
    const sharing = index.find(
      "contact",
      points.map((point) => point.value),
    );
    if (sharing.length > 0) return among(sharing, draft, all, points);
  }
  return all || key === "name" ? byName(draft, index) : nobody;
}

/** Another program counts its clients as it likes: its C42 may not be ours. */
function codeOf(draft: ClientDraft, client: KnownClient, foreign: boolean): Recognised {
  const name = nameWords(draftName(draft));
  if (
    !foreign ||
    name.length === 0 ||
    client.externalIds.includes(String(draft.values.code)) ||
    alike(name, client)
  )
    return one([client], "code");
  return {
    found: [],
    signs: [],
    near: [client],
    doubt: `Le code ${String(draft.values.code)} est déjà celui de « ${client.title} », sous un autre nom.`,
  };
}

function registeredAs(draft: ClientDraft, index: KnownIndex): Recognised | null {
  const siret = String(draft.values.siret ?? "");
  const siren = String(draft.values.siren ?? "") || siret.slice(0, 9);
  const bySiret = index.find("siret", [siret].filter(Boolean));
  if (bySiret.length > 0) return one(named(bySiret, draft), "same-siret");
  const bySiren = index.find("siren", [siren].filter(Boolean));
  // Another establishment of the same company has a file of its own.
  const same = bySiren.filter(({ values }) => !siret || !values.siret || values.siret === siret);
  return same.length > 0 ? one(named(same, draft), "same-siren") : null;
}

/** Those of them that have the name, where that tells. */
function named(clients: KnownClient[], draft: ClientDraft): KnownClient[] {
  const name = nameWords(draftName(draft));
  const same = clients.filter((client) => sameNames(name, nameWords(client.title)));
  return clients.length > 1 && same.length > 0 ? same : clients;
}

/** Several people may share a phone: the name tells them apart; another name is a question for a person. */
function among(
  sharing: KnownClient[],
  draft: ClientDraft,
  asks: boolean,
  points: ClientDraft["points"],
): Recognised {
  const shared = (clients: KnownClient[]): Sign[] => {
    const channels = new Set(
      points
        .filter((p) => clients.some((client) => client.points.some(({ value }) => value === p.value)))
        .map((p) => p.channel),
    );
    return [
      ...(channels.has("email") ? ["same-mail" as const] : []),
      ...(channels.has("phone") ? ["same-phone" as const] : []),
    ];
  };
  const name = nameWords(draftName(draft));
  if (name.length === 0) return one(sharing, ...shared(sharing));
  const same = sharing.filter((client) => sameNames(name, nameWords(client.title)));
  if (same.length > 0) return one(same, ...shared(same), "same-name");
  const close = sharing.filter((client) => alike(name, client));
  if (close.length > 0) return one(close, ...shared(close), "close-name");
  if (!asks) return one(sharing, ...shared(sharing));
  return {
    found: [],
    signs: [],
    near: sharing,
    doubt: `Ce téléphone ou cet e-mail est déjà celui de « ${sharing[0]?.title} », sous un autre nom.`,
  };
}

const alike = (name: string[], client: KnownClient) => {
  const other = nameWords(client.title);
  return sameNames(name, other) || wordsAlike(name, other);
};

/** Where they live, rather than where one works for them; that, where there is nothing else. */
function lives<A extends { use: string }>(addresses: A[]): A[] {
  const homes = addresses.filter(({ use }) => use === "main" || use === "billing");
  return homes.length > 0 ? homes : addresses;
}

/** The same name at the same postcode, or a close one at the same address; a close one in the same town is only told. */
function byName(draft: ClientDraft, index: KnownIndex): Recognised {
  const title = draftName(draft);
  const name = nameWords(title);
  if (name.length === 0) return nobody;
  const postcodes = new Set(
    lives(draft.addresses)
      .map(({ postcode }) => postcode)
      .filter(Boolean),
  );
  const candidates = index.called(title, [...postcodes]);
  const same = candidates.filter((client) => sameNames(name, nameWords(client.title)));
  const here = same.filter((client) =>
    postcodes.size > 0
      ? lives(client.addresses).some(({ postcode }) => postcodes.has(postcode))
      : client.addresses.every(({ postcode }) => postcode === ""),
  );
  if (here.length > 0) return one(here, "same-name", ...(postcodes.size > 0 ? ["same-town" as const] : []));
  if (postcodes.size === 0 && same.length > 0)
    return {
      found: [],
      signs: [],
      near: same,
      doubt: `« ${same[0]?.title} » existe déjà : ajoutez un code postal, un téléphone ou un e-mail pour savoir si c'est le même.`,
    };
  const places = new Set(lives(draft.addresses).map(placeKey).filter(Boolean));
  const close = candidates.filter(
    (client) => !same.includes(client) && wordsAlike(name, nameWords(client.title)),
  );
  const neighbours = close.filter((client) => client.addresses.some((a) => places.has(placeKey(a))));
  if (neighbours.length > 0) return one(neighbours, "close-name", "same-address");
  const near = close.filter((client) => client.addresses.some(({ postcode }) => postcodes.has(postcode)));
  return { ...nobody, near };
}
