import { address, client, contactPoint, interlocutor, ouvrage, timelineEntry } from "~/db/schema/clients";
import type { Day } from "~/domain/calendar/day";
import { isSiren } from "~/domain/identity/siren";
import { vatNumberOf } from "~/domain/identity/vat-number";
import { fold } from "~/domain/search/fold";
import { COMPANIES, FIRST_NAMES_F, FIRST_NAMES_M, LAST_NAMES, OBSERVATIONS, STREETS, TOWNS } from "./names";
import type { Chance } from "./random";

export interface DemoClient {
  row: typeof client.$inferInsert;
  address: typeof address.$inferInsert;
  email: string;
  phone: string;
  ouvrage: typeof ouvrage.$inferInsert | null;
  trade: "pool" | "stove";
}

const DAY = 86_400_000;
const ORIGINS = ["demo-or-site", "demo-or-salon", "demo-or-bouche", "demo-or-pages", "demo-or-vitrine"];
const SELLERS = ["demo-hugo", "demo-ines", "demo-claire"];

/** 220 clients over three years: three persons for one company, a pool or a stove each. */
export function demoClients(chance: Chance, now: number, count = 220): DemoClient[] {
  return Array.from({ length: count }, (_, i) => demoClient(chance, now, i));
}

function demoClient(chance: Chance, now: number, i: number): DemoClient {
  const id = `demo-cli-${String(i + 1).padStart(4, "0")}`;
  const isCompany = i % 9 === 4;
  const woman = chance.happens(0.5);
  const firstName = chance.pick(woman ? FIRST_NAMES_F : FIRST_NAMES_M);
  const lastName = chance.pick(LAST_NAMES);
  const base = COMPANIES[Math.floor(i / 9) % COMPANIES.length] ?? "Société";
  const companyName = Math.floor(i / 9) < COMPANIES.length ? base : `${base} (annexe)`;
  const displayName = isCompany ? companyName : `${lastName} ${firstName}`;
  const [postcode, city] = chance.pick(TOWNS);
  const createdAt = now - chance.between(20, 1090) * DAY;
  const trade = chance.happens(0.55) ? "pool" : "stove";
  const mailName = fold(isCompany ? companyName : `${firstName}.${lastName}`).replace(/[^a-z.]+/g, "-");
  return {
    trade,
    email: `${isCompany ? "contact@" : ""}${mailName}${isCompany ? ".example" : `${i}@example.org`}`,
    // 06 39 98 xx xx: numbers that the regulator keeps for fiction.
    phone: `+3363998${String(1000 + i).slice(-4)}`,
    row: {
      id,
      kind: isCompany ? "company" : "person",
      civility: isCompany ? "" : woman ? "Mme" : "M.",
      firstName: isCompany ? "" : firstName,
      lastName: isCompany ? "" : lastName,
      companyName: isCompany ? companyName : "",
      displayName,
      sortName: fold(displayName),
      siren: isCompany ? demoSiren(i) : "",
      siret: "",
      vatNumber: isCompany ? vatNumberOf(demoSiren(i)) : "",
      code: null,
      // One person in five has the card of the shop.
      loyaltyCard: !isCompany && i % 5 === 1 ? loyaltyCard(i) : "",
      statusId: "demo-st-prospect",
      originId: chance.pick(ORIGINS),
      followedBy: chance.pick(SELLERS),
      observations: chance.happens(0.12) ? chance.pick(OBSERVATIONS) : "",
      spaceEnabled: true,
      createdAt,
      createdBy: "user:demo-nadia",
      updatedAt: createdAt,
      version: 1,
    },
    address: {
      id: `${id}-a`,
      clientId: id,
      use: "main",
      label: "",
      street: `${chance.between(1, 180)} ${chance.pick(STREETS)}`,
      complement: "",
      postcode,
      city,
      position: 0,
    },
    ouvrage: {
      id: `${id}-o`,
      clientId: id,
      typeId: trade === "pool" ? "demo-ot-piscine" : "demo-ot-poele",
      name: trade === "pool" ? "Piscine familiale" : "Poêle du salon",
      siteAddressId: `${id}-a`,
      installedOn: null,
      warrantyUntil: null,
      serialNumber: "",
      notes: "",
      archivedAt: null,
      createdAt,
      version: 1,
    },
  };
}

/** The number of a card as a scanner reads it: an EAN-13 of those that shops give themselves, which begin with 29. */
export function loyaltyCard(i: number): string {
  const stem = `29${String(3_107_000 + 13 * i).padStart(10, "0")}`;
  const sum = [...stem].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return `${stem}${(10 - (sum % 10)) % 10}`;
}

/** A SIREN that passes the official check (Luhn); 999 begins none that is given. */
function demoSiren(i: number): string {
  const stem = `999${String(i).padStart(5, "0")}`;
  const last = Array.from({ length: 10 }, (_, digit) => `${stem}${digit}`).find(isSiren);
  if (!last) throw new RangeError("no check digit");
  return last;
}

/** Rows that hang on clients: contacts, an interlocutor for companies, the first timeline entry. */
export function aroundClients(clients: DemoClient[]) {
  const contacts = clients.flatMap((c): (typeof contactPoint.$inferInsert)[] => [
    {
      id: `${c.row.id}-p`,
      clientId: c.row.id,
      interlocutorId: null,
      channel: "phone",
      value: c.phone,
      label: c.row.kind === "company" ? "Accueil" : "Mobile",
      position: 0,
    },
    {
      id: `${c.row.id}-m`,
      clientId: c.row.id,
      interlocutorId: null,
      channel: "email",
      value: c.email,
      label: "",
      position: 0,
    },
  ]);
  const interlocutors = clients
    .filter((c) => c.row.kind === "company")
    .map((c, i): typeof interlocutor.$inferInsert => ({
      id: `${c.row.id}-i`,
      clientId: c.row.id,
      civility: "Mme",
      firstName: FIRST_NAMES_F[i % FIRST_NAMES_F.length] ?? "",
      lastName: LAST_NAMES[(i * 7) % LAST_NAMES.length] ?? "",
      function: "Responsable",
      position: 0,
    }));
  const entries = clients.map((c): typeof timelineEntry.$inferInsert => ({
    id: `${c.row.id}-t`,
    clientId: c.row.id,
    ouvrageId: null,
    at: c.row.createdAt,
    kind: "client",
    title: "Fiche créée",
    body: "",
    href: `/clients/${c.row.id}/fiche`,
    amountCents: null,
    author: "Nadia Benali",
    by: "user:demo-nadia",
    fileId: null,
    pinnedAt: null,
  }));
  return { contacts, interlocutors, entries };
}

export const installed = (c: DemoClient, on: Day, warrantyUntil: Day) => {
  if (c.ouvrage) Object.assign(c.ouvrage, { installedOn: on, warrantyUntil });
};
