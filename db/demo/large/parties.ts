import { article, articleFamily } from "~/db/schema/articles";
import type { address, client, contactPoint, timelineEntry } from "~/db/schema/clients";
import { displayName, sortName } from "~/domain/clients/names";
import { isSiren, isSiret } from "~/domain/identity/siren";
import { vatNumberOf } from "~/domain/identity/vat-number";
import { basisPoints, unitPrice } from "~/domain/money/money";
import type { LargeArticle, LargeClient } from "./dataset";
import { FAMILIES } from "./words";

const ORIGINS = ["demo-or-site", "demo-or-salon", "demo-or-bouche", "demo-or-pages", "demo-or-vitrine"];
const SELLERS = ["demo-hugo", "demo-ines", "demo-claire"];
const UNITS: Record<string, string> = { U: "u", m: "ml" };

export const clientId = (n: number): string => `cl-${String(n).padStart(7, "0")}`;
export const articleId = (n: number): string => `ar-${String(n).padStart(6, "0")}`;
/** Ten-thousandths of a euro, from euros. */
export const priceOf = (euros: number) => unitPrice(Math.round(euros * 100) * 100);
export const rateOf = (percent: number) => basisPoints(Math.round(percent * 100));

/** A client of the set as the product keeps it: its row, address, phone and mail, first entry. */
export function clientRows(c: LargeClient, invoiced: boolean) {
  const id = clientId(c.id);
  const at = c.created * 1000;
  const siren = c.company ? checked(c.siret.slice(0, 8), isSiren) : "";
  const names = c.company
    ? { kind: "company" as const, firstName: "", lastName: "", companyName: c.name }
    : { kind: "person" as const, firstName: c.first, lastName: c.last, companyName: "" };
  // Town and postcode are the base's own: its address brings them.
  const row: Omit<typeof client.$inferSelect, "town" | "postcode" | "townSort"> = {
    ...names,
    id,
    civility: "",
    displayName: displayName(names),
    sortName: sortName(names),
    siren,
    siret: siren && checked(siren + c.siret.slice(9, 13), isSiret),
    vatNumber: siren && vatNumberOf(siren),
    code: c.code,
    loyaltyCard: "",
    statusId: invoiced ? "demo-st-client" : "demo-st-prospect",
    originId: ORIGINS[c.id % ORIGINS.length] ?? null,
    followedBy: SELLERS[c.id % SELLERS.length] ?? null,
    observations: "",
    formerCodes: "",
    mergedIntoId: null,
    erasedAt: null,
    spaceEnabled: true,
    createdAt: at,
    createdBy: "user:demo-nadia",
    updatedAt: at,
    version: 1,
  };
  const addressRow: typeof address.$inferSelect = {
    id: `${id}-a`,
    clientId: id,
    use: "main",
    label: "",
    street: c.address,
    complement: "",
    postcode: c.zip,
    city: c.town,
    latE5: null,
    lonE5: null,
    position: 0,
  };
  const point = (suffix: string, channel: "phone" | "email", value: string, position: number) => ({
    id: `${id}-${suffix}`,
    clientId: id,
    interlocutorId: null,
    channel,
    value,
    label: "",
    position,
  });
  const points: (typeof contactPoint.$inferSelect)[] = [
    point("p", "phone", `+33${c.phone.slice(1)}`, 0),
    point("m", "email", c.email, 1),
  ];
  const entry: typeof timelineEntry.$inferInsert = {
    id: `${id}-t`,
    clientId: id,
    ouvrageId: null,
    at,
    kind: "client",
    title: "Fiche créée par un import",
    body: "clients.csv",
    href: `/clients/${id}/fiche`,
    amountCents: null,
    author: "Nadia Benali",
  };
  return { row, address: addressRow, points, entry };
}

/** The digits and the one that makes them pass their official check. */
function checked(stem: string, passes: (text: string) => boolean): string {
  const key = Array.from({ length: 10 }, (_, digit) => `${stem}${digit}`).find(passes);
  if (!key) throw new RangeError("no check digit");
  return key;
}

/** One family a kind of article. */
export const familyRows = (): (typeof articleFamily.$inferInsert)[] =>
  FAMILIES.map((name, position) => ({
    id: `fam-${position + 1}`,
    parentId: null,
    name,
    salesAccount: "707000",
    purchaseAccount: "607000",
    position,
  }));

/** An article of the set. */
export function articleRows(a: LargeArticle, at: number) {
  const family = a.label.slice(0, a.label.indexOf(" "));
  const row: typeof article.$inferSelect = {
    id: articleId(a.id),
    reference: a.ref,
    label: a.label,
    description: "",
    type: "supply",
    familyId: `fam-${FAMILIES.indexOf(family) + 1}`,
    unit: UNITS[a.unit] ?? a.unit,
    purchasePrice: priceOf(a.cost),
    salePrice: priceOf(a.price),
    vatBp: rateOf(a.vat),
    salesAccount: "",
    purchaseAccount: "",
    supplier: a.brand,
    supplierReference: "",
    ean: a.ean,
    warrantyMonths: null,
    lifetimeMonths: null,
    priceChangedAt: at,
    archivedAt: null,
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
  return row;
}
