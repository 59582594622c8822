import { fold } from "~/domain/search/fold";
import { chance } from "../random";
import {
  BRANDS,
  FAMILIES,
  FIRST_NAMES,
  LAST_NAMES,
  MATERIALS,
  QUALITIES,
  STREETS,
  TOWNS,
  TRADES,
  WAYS,
} from "./words";

/**
 * A large company as plain rows, always the same: seeded, and the first rows of a larger set are the smaller set.
 * Hard on purpose: 3,869 names of 100,000 hold "Martin", 4,565 clients live in Lyon. Money in euros, as typed.
 */
export interface LargeClient {
  id: number;
  code: string;
  name: string;
  first: string;
  last: string;
  company: boolean;
  phone: string;
  email: string;
  address: string;
  zip: string;
  town: string;
  siret: string;
  /** Seconds since the epoch. */
  created: number;
}

export interface LargeArticle {
  id: number;
  ref: string;
  label: string;
  brand: string;
  unit: string;
  cost: number;
  price: number;
  vat: number;
  ean: string;
}

export interface LargeDocument {
  id: number;
  client: number;
  /** Seconds since the epoch, midnight UTC. */
  date: number;
  status: number;
  ht: number;
  tva: number;
  lines: {
    rank: number;
    article: number;
    label: string;
    qty: number;
    pu: number;
    vat: number;
    ht: number;
    tva: number;
  }[];
}

type Random = () => number;

/** Numbers in [0, 1) of a seed. */
function drawn(seed: number): Random {
  const luck = chance(seed);
  return () => luck.next();
}

/** One of a list; a power above 1 leans to its beginning. */
function pick<T>(random: Random, from: readonly T[], power = 1): T {
  const chosen = from[Math.floor(from.length * random() ** power)];
  if (chosen === undefined) throw new RangeError("nothing to pick from");
  return chosen;
}

const slug = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

export function* largeClients(count: number, seed = 1): Generator<LargeClient> {
  const random = drawn(seed);
  const digit = () => Math.floor(random() * 10);
  for (let id = 1; id <= count; id++) {
    const last = pick(random, LAST_NAMES, 1.5);
    const first = pick(random, FIRST_NAMES, 1.2);
    const [town, zip] = pick(random, TOWNS, 1.5);
    const share = random();
    const company = share >= 0.7;
    const name = clientName(random, share, { last, first, town });
    const mobile = random() < 0.65;
    let phone = `0${mobile ? (random() < 0.7 ? 6 : 7) : 1 + Math.floor(random() * 5)}`;
    for (let i = 0; i < 8; i++) phone += digit();
    const address = `${1 + Math.floor(random() * 180)} ${pick(random, WAYS)} ${pick(random, STREETS)}`;
    let siret = "";
    if (company) for (let i = 0; i < 14; i++) siret += digit();
    yield {
      id,
      code: `CU${String(id).padStart(7, "0")}`,
      name,
      first,
      last,
      company,
      phone,
      email: `${slug(first)}.${slug(last)}${id}@exemple${id % 50}.fr`,
      address,
      zip,
      town,
      siret,
      created: 1_577_836_800 + Math.floor(random() * 6 * 365 * 86_400),
    };
  }
}

function clientName(
  random: Random,
  share: number,
  { last, first, town }: { last: string; first: string; town: string },
): string {
  if (share < 0.7) return `${last.toUpperCase()} ${first}`;
  if (share < 0.9) return `${share < 0.8 ? "SARL" : "SAS"} ${last} ${pick(random, TRADES)}`;
  if (share < 0.97) return `SCI ${pick(random, STREETS)}`;
  return `Copropriété Résidence ${pick(random, STREETS)} ${town}`;
}

export function* largeArticles(count: number, seed = 2): Generator<LargeArticle> {
  const random = drawn(seed);
  for (let id = 1; id <= count; id++) {
    const brand = pick(random, BRANDS);
    const ref = `${brand.slice(0, 3)}${String(Math.floor(random() * 1e4)).padStart(4, "0")}-${id.toString(36).toUpperCase().padStart(5, "0")}`;
    const label = `${pick(random, FAMILIES)} ${pick(random, MATERIALS)} ${pick(random, QUALITIES)} DN${10 + 2 * Math.floor(random() * 45)} ${50 + 10 * Math.floor(random() * 95)}mm ${brand}`;
    const cost = Math.round(100 + random() * random() * 90_000) / 100;
    yield {
      id,
      ref,
      label,
      brand,
      unit: pick(random, ["U", "m", "m²", "ens", "h"]),
      cost,
      price: Math.round(cost * 140) / 100,
      vat: pick(random, [20, 10, 5.5]),
      ean: `3${String(Math.floor(random() * 1e12)).padStart(12, "0")}`,
    };
  }
}

/** Quotes or invoices of so many lines, of any of the clients and articles; by default over 2024 and 2025. */
export function* largeDocuments(
  count: number,
  {
    clients,
    articles,
    lines = 10,
    seed = 3,
    from = 1_704_067_200,
    days = 730,
  }: { clients: number; articles: number; lines?: number; seed?: number; from?: number; days?: number },
): Generator<LargeDocument> {
  const random = drawn(seed);
  for (let id = 1; id <= count; id++) {
    const rows: LargeDocument["lines"] = [];
    let ht = 0;
    let tva = 0;
    for (let rank = 1; rank <= lines; rank++) {
      const qty = 1 + Math.floor(random() * 12);
      const pu = Math.round(200 + random() * random() * 80_000) / 100;
      const vat = pick(random, [20, 10, 5.5]);
      const net = Math.round(qty * pu * 100) / 100;
      const tax = Math.round(net * vat) / 100;
      ht += net;
      tva += tax;
      rows.push({
        rank,
        article: 1 + Math.floor(random() * articles),
        label: `Fourniture et pose ${pick(random, FAMILIES).toLowerCase()} ${pick(random, MATERIALS)} ${pick(random, QUALITIES)}, y compris raccords, fixations et mise en service`,
        qty,
        pu,
        vat,
        ht: net,
        tva: tax,
      });
    }
    yield {
      id,
      client: 1 + Math.floor(random() * clients),
      date: from + Math.floor(random() * days) * 86_400,
      status: Math.floor(random() * 5),
      ht: Math.round(ht * 100) / 100,
      tva: Math.round(tva * 100) / 100,
      lines: rows,
    };
  }
}

/** The k-th "any client" of a load: spread over all of them, never the same twice in a row. */
export const anyClient = (k: number, clients: number): number => 1 + ((k * 7919) % clients);

/** Four digits in a row of some phone, for the k-th question. */
export const phoneFragment = (k: number): string => String(1000 + ((k * 7919) % 9000));

/**
 * What people type, 200 questions: beginnings of names, name and town, beginnings of phones, name and postcode; taken
 * from clients spread over the set, so that each has an answer.
 */
export function searchMix(clients: number): string[] {
  const every = Math.max(1, Math.floor(clients / 200));
  const asked: string[] = [];
  for (const c of largeClients(clients)) {
    if ((c.id - 1) % every !== 7 % every || asked.length === 200) continue;
    const kinds = [
      c.last.slice(0, 4),
      `${c.last.slice(0, 3)} ${c.town.slice(0, 3)}`,
      c.phone.slice(0, 6),
      `${c.last} ${c.zip}`,
    ];
    asked.push(fold(kinds[asked.length % 4] ?? c.last));
  }
  return asked;
}
