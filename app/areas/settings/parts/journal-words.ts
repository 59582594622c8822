import { ROLE_NAMES } from "~/domain/access/matrix";
import { PAYMENT_MODE_LABELS } from "~/domain/billing/forms";
import { formatInstant } from "~/domain/calendar/format";
import { formatCents, formatRate } from "~/domain/money/format";
import { basisPoints, cents } from "~/domain/money/money";
import { LISTS } from "./lists";

/** What a row of the journal is about: its noun, and the page that shows it. */
const KINDS: Record<string, { noun: string; path?: (id: string) => string }> = {
  company: { noun: "Entreprise", path: () => "/reglages/entreprise/identite" },
  user: { noun: "Utilisateur", path: () => "/reglages/utilisateurs" },
  invitation: { noun: "Invitation", path: () => "/reglages/utilisateurs" },
  "log-in": { noun: "Connexion" },
  choice: { noun: "Liste", path: () => "/reglages/listes" },
  client: { noun: "Client", path: (id) => `/clients/${id}` },
  ouvrage: { noun: "Ouvrage" },
  file: { noun: "Document", path: (id) => `/fichiers/${id}` },
  article: { noun: "Article", path: (id) => `/articles/${id}` },
  "article-family": { noun: "Famille d'articles" },
  import: { noun: "Import", path: (id) => `/imports/${id}` },
  quote: { noun: "Devis", path: (id) => `/devis/${id}` },
  order: { noun: "Commande", path: (id) => `/commandes/${id}` },
  invoice: { noun: "Facture", path: (id) => `/factures/${id}` },
  "credit-note": { noun: "Avoir", path: (id) => `/avoirs/${id}` },
  payment: { noun: "Règlement", path: () => "/reglements" },
  mail: { noun: "Message", path: (id) => `/messages/${id}` },
  "mail-template": { noun: "Modèle de message", path: (id) => `/reglages/modeles-de-mail/${id}` },
};

const ACTIONS: Record<string, string> = {
  created: "création",
  create: "création",
  changed: "modification",
  updated: "modification",
  update: "modification",
  written: "rédaction",
  renamed: "nouveau nom",
  reset: "retour au texte d'origine",
  moved: "déplacement",
  ordered: "nouvel ordre",
  deleted: "suppression",
  archived: "archivage",
  restored: "retour",
  "taken back": "retour",
  binned: "mise à la corbeille",
  duplicated: "copie",
  revised: "nouvelle version",
  reopened: "réouverture",
  sent: "envoi",
  retried: "nouvel envoi",
  delayed: "remise retardée",
  delivered: "reçu par le destinataire",
  complained: "classé indésirable",
  failed: "envoi impossible",
  bounced: "refusé par le destinataire",
  "handed-over": "remis par lien",
  viewed: "lecture par le client",
  accepted: "acceptation",
  refused: "refus",
  asked: "question",
  answered: "réponse au client",
  "space-opened": "espace client ouvert",
  "space-closed": "espace client fermé",
  "space-link-made": "lien vers l'espace client créé",
  "space-link-revoked": "lien vers l'espace client fermé",
  drafted: "brouillon",
  printed: "impression",
  cancelled: "annulation",
  issued: "émission",
  received: "encaissement",
  reversed: "annulation par écriture inverse",
  uploaded: "dépôt",
  noted: "note",
  observed: "observation",
  checked: "vérification",
  started: "démarrage",
  applied: "application",
  undone: "annulation",
  "set-up": "installation",
  invited: "invitation envoyée",
  resent: "invitation renvoyée",
  revoked: "annulation",
  joined: "arrivée dans l'équipe",
  enabled: "réactivation",
  disabled: "désactivation",
  "role-changed": "changement de rôle",
  "logged-in": "entrée",
  "logged-out": "sortie",
  "code-asked": "mot de passe juste, code demandé",
  "code-refused": "code refusé",
  "reset-asked": "mot de passe oublié",
  "password-changed": "mot de passe changé",
  "password-reset": "mot de passe remplacé par lien",
  "two-factor-started": "double authentification commencée",
  "two-factor-on": "double authentification activée",
  "two-factor-off": "double authentification désactivée",
  "recovery-codes-renewed": "nouveaux codes de secours",
  "session-revoked": "appareil déconnecté",
  "other-sessions-revoked": "autres appareils déconnectés",
  "all-sessions-revoked": "tous les appareils déconnectés",
};

const KEYS: Record<string, string> = {
  name: "nom",
  label: "nom",
  email: "e-mail",
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
  defaultSalesAccount: "compte de vente",
  semantics: "usage",
  order: "ordre",
  list: "liste",
  status: "statut",
  statusId: "statut",
  salePrice: "prix de vente",
  purchasePrice: "prix d'achat",
  vatBp: "TVA",
  code: "code",
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
  linkId: "lien",
  reversalOf: "annule",
  copyOf: "copie de",
  fileName: "fichier",
  lines: "lignes",
  rows: "lignes",
  leftAlone: "laissées telles quelles",
  observations: "observations",
  position: "rang",
  clientId: "client",
  quoteId: "devis",
  orderId: "commande",
  invoice: "facture",
  kind: "nature",
  share: "part",
  from: "depuis",
  summary: "résumé",
  sha256: "empreinte",
  ownerKind: "classé avec",
  ownerId: "référence",
  sellable: "devis possibles",
  searchable: "trouvé en recherche",
  bin: "corbeille",
};

/** Keys that only hold the address of another record: kept in the journal, of no use to a reader. */
const ADDRESSES = new Set([
  "clientId",
  "quoteId",
  "orderId",
  "invoiceId",
  "invoice",
  "linkId",
  "ownerId",
  "reversalOf",
  "copyOf",
]);
export const isReadable = (key: string) => !ADDRESSES.has(key);

export const kindWord = (kind: string) => KINDS[kind]?.noun ?? kind;
export const kindPath = (kind: string, id: string) => KINDS[kind]?.path?.(id) ?? null;
export const actionWord = (action: string) => ACTIONS[action] ?? action;
export const keyWord = (key: string) => KEYS[key] ?? key;

/** A value of the journal as people read it; the unit is in the name of its key. */
export function valueText(key: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "vide";
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (key === "parts" && Array.isArray(value)) return `${value.length} facture${value.length > 1 ? "s" : ""}`;
  if (Array.isArray(value)) return value.map((one) => valueText("", one)).join(", ");
  if (typeof value === "object")
    return Object.entries(value)
      .map(([inner, one]) => `${keyWord(inner)} : ${valueText(inner, one)}`)
      .join(", ");
  if (typeof value === "number" && Number.isSafeInteger(value)) {
    if (key.endsWith("Cents")) return formatCents(cents(value));
    if (key.endsWith("Bp")) return formatRate(basisPoints(value));
    if (key.endsWith("At")) return formatInstant(value);
  }
  if (key === "list") return LISTS.find((list) => list.key === value)?.title ?? String(value);
  if (key === "mode" && typeof value === "string" && value in PAYMENT_MODE_LABELS)
    return PAYMENT_MODE_LABELS[value as keyof typeof PAYMENT_MODE_LABELS].toLowerCase();
  if (key === "role" && typeof value === "string" && value in ROLE_NAMES)
    return ROLE_NAMES[value as keyof typeof ROLE_NAMES];
  const text = String(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
