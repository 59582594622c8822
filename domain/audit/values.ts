import { ROLE_NAMES } from "~/domain/access/matrix";
import { ARTICLE_TYPE_LABELS } from "~/domain/articles/article";
import { PAYMENT_MODE_LABELS } from "~/domain/billing/forms";
import { formatInstant } from "~/domain/calendar/format";
import { LISTS } from "~/domain/company/list-titles";
import { formatCents, formatRate, formatUnitPrice } from "~/domain/money/format";
import { basisPoints, cents, unitPrice } from "~/domain/money/money";
import { kindWord } from "./words";

const KEYS: Record<string, string> = {
  name: "nom",
  label: "nom",
  email: "e-mail",
  url: "adresse",
  events: "événements",
  scopes: "droits",
  phone: "téléphone",
  role: "rôle",
  device: "appareil",
  address: "adresse",
  by: "par",
  title: "titre",
  number: "numéro",
  reference: "référence",
  displayName: "nom",
  legalName: "raison sociale",
  tradeName: "nom commercial",
  legalForm: "forme juridique",
  shareCapitalCents: "capital",
  siren: "SIREN",
  siret: "SIRET",
  naf: "code APE",
  vatNumber: "numéro de TVA",
  loyaltyCard: "carte de fidélité",
  searchMode: "façon de chercher",
  searchWithin: "portée de la recherche",
  rcsCity: "greffe",
  street: "rue",
  postcode: "code postal",
  city: "ville",
  website: "site",
  bankName: "banque",
  iban: "IBAN",
  bic: "BIC",
  vatRegime: "régime de TVA",
  vatOnDebits: "TVA sur les débits",
  paymentTerms: "calcul de l'échéance",
  paymentDays: "délai de règlement",
  lateRateBp: "pénalités de retard",
  depositBp: "acompte",
  quoteValidityDays: "validité des devis",
  insurance: "assurance",
  mediator: "médiateur",
  logoFileId: "logo",
  accent: "couleur",
  allocatesClientCodes: "codes clients automatiques",
  clientCodePattern: "modèle de code client",
  numbersLines: "lignes numérotées",
  isDefault: "par défaut",
  logoSize: "taille du logo",
  numbers: "numéros de ligne",
  columns: "colonnes",
  descriptions: "descriptions",
  sections: "sous-totaux des titres",
  foot: "pied de page",
  terms: "conditions générales",
  annexes: "annexes",
  layoutId: "mise en page",
  defaultSalesAccount: "compte de vente",
  semantics: "usage",
  order: "ordre",
  list: "liste",
  status: "statut",
  statusId: "statut",
  salePrice: "prix de vente",
  purchasePrice: "prix d'achat",
  vatBp: "TVA",
  overheadBp: "frais généraux",
  marginBp: "marge",
  discountBp: "remise",
  rounding: "arrondi",
  code: "code client",
  amount: "montant",
  amountCents: "montant",
  netCents: "total HT",
  grossCents: "total TTC",
  mode: "mode",
  parts: "affecté à",
  reason: "motif",
  revision: "version",
  signer: "signataire",
  retained: "options retenues",
  fileName: "fichier",
  lines: "lignes",
  rows: "lignes",
  leftAlone: "laissées telles quelles",
  observations: "observations",
  position: "rang",
  kind: "nature",
  share: "part de la commande",
  summary: "résumé",
  ownerKind: "classé avec",
  sellable: "devis possibles",
  searchable: "trouvé en recherche",
  bin: "corbeille",
  subject: "objet",
  body: "message",
  to: "à",
  gross: "montant",
  family: "famille",
  familyId: "famille",
  parentId: "dans la famille",
  followedBy: "suivi par",
  originId: "origine",
  civility: "civilité",
  companyName: "société",
  lastName: "nom de famille",
  firstName: "prénom",
  notes: "notes",
  description: "description",
  type: "type",
  unit: "unité",
  supplier: "fournisseur",
  supplierReference: "référence fournisseur",
  ean: "code EAN",
  serialNumber: "n° de série",
  installedOn: "posé le",
  warrantyUntil: "garanti jusqu'au",
  endOfLifeOn: "fin de vie",
  removedOn: "retiré le",
  nextServiceOn: "prochain entretien",
  warrantyMonths: "garantie (mois)",
  lifetimeMonths: "durée de vie (mois)",
  salesAccount: "compte de vente",
  purchaseAccount: "compte d'achat",
  created: "créées",
  updated: "mises à jour",
  unchanged: "inchangées",
  refused: "refusées",
};

/** Kept in the journal as proof, of no use to a reader: addresses of records, prints of files, technical columns. */
const UNREAD = new Set([
  "sha256",
  "from",
  "file",
  "invoice",
  "reversalOf",
  "copyOf",
  "sortName",
  "version",
  "updatedAt",
]);

/** Words that the base keeps under a code of its own. */
const CODES: Record<string, Record<string, string>> = {
  role: ROLE_NAMES,
  mode: Object.fromEntries(
    Object.entries(PAYMENT_MODE_LABELS).map(([code, label]) => [code, label.toLowerCase()]),
  ),
  type: ARTICLE_TYPE_LABELS,
  kind: { note: "note", call: "appel", person: "particulier", company: "société" },
  by: { app: "code du téléphone", "recovery-code": "code de secours" },
};

/** Names of the entries of lists, families and colleagues that the journal knows by their id. */
export type Names = ReadonlyMap<string, string>;

export const keyWord = (key: string) => KEYS[key] ?? key;

/** A value of the journal as people read it, null when it says nothing to them; its key tells the unit. */
export function valueText(key: string, value: unknown, names: Names): string | null {
  if (UNREAD.has(key)) return null;
  if (value === null || value === undefined || value === "") return "vide";
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (key === "parts" && Array.isArray(value)) return `${value.length} facture${value.length > 1 ? "s" : ""}`;
  if (key === "logoFileId") return "nouveau logo";
  if (Array.isArray(value)) return value.map((one) => valueText("", one, names)).join(", ");
  if (typeof value === "object")
    return Object.entries(value)
      .map(([inner, one]) => [keyWord(inner), valueText(inner, one, names)])
      .filter(([, text]) => text !== null)
      .map((pair) => pair.join(" : "))
      .join(", ");
  return typeof value === "number" ? numberText(key, value) : wordText(key, String(value), names);
}

function numberText(key: string, value: number): string {
  if (!Number.isSafeInteger(value)) return String(value);
  if (key.endsWith("Cents")) return formatCents(cents(value));
  if (key.endsWith("Bp") || key === "share") return formatRate(basisPoints(value));
  if (key.endsWith("Price")) return formatUnitPrice(unitPrice(value));
  if (key.endsWith("At")) return formatInstant(value);
  return String(value);
}

function wordText(key: string, value: string, names: Names): string | null {
  if (key.endsWith("Id") || key === "followedBy") return names.get(value) ?? null;
  if (key === "list") return LISTS.find((list) => list.key === value)?.title ?? value;
  if (key === "ownerKind") return kindWord(value).toLowerCase();
  const text = CODES[key]?.[value] ?? names.get(value) ?? value;
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
