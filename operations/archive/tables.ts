import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import * as access from "~/db/schema/access";
import * as actions from "~/db/schema/actions";
import * as api from "~/db/schema/api";
import * as articles from "~/db/schema/articles";
import * as billing from "~/db/schema/billing";
import * as catalogs from "~/db/schema/catalogs";
import * as clients from "~/db/schema/clients";
import * as equipment from "~/db/schema/equipment";
import * as files from "~/db/schema/files";
import * as house from "~/db/schema/house";
import * as lists from "~/db/schema/lists";
import * as mail from "~/db/schema/mail";
import * as merges from "~/db/schema/merges";
import * as prices from "~/db/schema/prices";
import * as privacy from "~/db/schema/privacy";
import * as questions from "~/db/schema/questions";
import * as quotes from "~/db/schema/quotes";
import * as scenarios from "~/db/schema/scenarios";
import * as search from "~/db/schema/search";
import * as settings from "~/db/schema/settings";
import * as telling from "~/db/schema/telling";

const SCHEMA = {
  ...settings,
  ...access,
  ...clients,
  ...actions,
  ...merges,
  ...privacy,
  ...questions,
  ...lists,
  ...scenarios,
  ...articles,
  ...prices,
  ...catalogs,
  ...equipment,
  ...quotes,
  ...billing,
  ...files,
  ...mail,
  ...telling,
  ...house,
  ...api,
  ...search,
};

/** Tables that stay here, and why. */
export const KEPT_BACK: Record<string, string> = {
  session: "Connexions ouvertes : des secrets.",
  recovery_code: "Codes de secours : des secrets.",
  password_reset: "Liens de mot de passe : des secrets.",
  api_call: "Réponses gardées un jour pour qu'une écriture ne soit pas faite deux fois.",
  commit_guard: "Toujours vide.",
  erasing: "Toujours vide.",
  erasure_object: "Fichiers effacés dont les octets s'en vont.",
  throttle: "Compteurs d'essais, effacés d'eux-mêmes.",
  search_doc: "Index de recherche, refait depuis le reste.",
  metric: "Mesures du serveur.",
  file_text: "Mots des fichiers, relus depuis les fichiers.",
  file_upload: "Fichiers en cours d'envoi.",
  file_upload_part: "Morceaux de fichiers en cours d'envoi.",
  file_usage: "Poids des fichiers, recompté depuis les fichiers.",
  file_gone: "Fichiers effacés dont les octets s'en vont.",
  mail_file: "Fichiers joints aux mails, relus depuis les mails.",
};

/** Columns that stay here: whoever reads the archive must not be able to enter with it. */
export const SECRET_COLUMNS: Record<string, readonly string[]> = {
  user: ["password_hash", "totp_secret", "totp_last_step"],
  invitation: ["token_hash"],
  api_key: ["token_hash"],
  webhook: ["sealed_secret"],
  space_link: ["token_hash"],
  survey_link: ["token_hash"],
};

/** What each table holds, for who opens the archive in ten years. */
export const TABLE_WORDS: Record<string, string> = {
  company: "L'entreprise : identité, droit, banque, préférences",
  question: "Questions complémentaires",
  list_view: "Vues enregistrées des listes",
  first_view: "Vue sur laquelle chacun ouvre une liste",
  client_answer: "Réponses aux questions complémentaires, par client",
  ouvrage_answer: "Réponses aux questions complémentaires, par ouvrage",
  supplier_setting: "Fournisseurs dont les catalogues sont montrés ou cachés",
  supplier_condition: "Conditions obtenues des fournisseurs, par famille",
  article_source: "Catalogue et référence d'où vient chaque article repris",
  import_choice: "Ce que chacun reprend d'un catalogue",
  article_answer: "Réponses aux questions complémentaires, par article",
  equipment: "Équipements posés sur les ouvrages : numéros de série, garanties, fins de vie",
  form_template: "Modèles de rapports et d'enquêtes",
  form_version: "Versions publiées de ces modèles",
  filled_form: "Rapports, et réponses aux enquêtes",
  survey_link: "Enquêtes envoyées, sans la clé de leur lien",
  choice: "Listes de choix : civilités, statuts, origines…",
  document_layout: "Mises en page des devis et des factures",
  mail_template: "Modèles de mail",
  vat_certificate_text: "Textes des attestations de TVA",
  user: "Utilisateurs, sans leurs mots de passe",
  invitation: "Invitations envoyées",
  client: "Clients",
  client_code_counter: "Compteurs des codes de clients",
  address: "Adresses des clients",
  contact_point: "Téléphones et e-mails",
  interlocutor: "Interlocuteurs",
  client_external_id: "Ce que d'autres logiciels appelaient les clients",
  ouvrage: "Ouvrages chez les clients",
  binned_client: "Clients mis à la corbeille",
  opposition:
    "Refus des personnes effacées, par empreinte de leur mail ou téléphone : rien n'y nomme personne",
  consent: "Consentements des clients à la prospection, avec leurs preuves",
  erasure: "Registre des effacements : quand, par qui, ce que la loi fait garder ; sans le nom de personne",
  erasure_term: "Quand la prochaine pièce gardée d'une personne effacée peut partir",
  erasure_purge:
    "Ce qui est parti quand la loi ne le faisait plus garder : quand, par qui ; sans le nom de personne",
  purged_piece: "Chaque pièce partie, ou dont les mots sont partis, et le sceau de ce qui reste",
  merge: "Fusions faites : qui a pris la place de qui",
  merge_move: "Ce que chaque fusion a déplacé",
  merge_drop: "Ce que chaque fusion avait en double",
  client_pair: "Clients qui pourraient n'en faire qu'un, et ceux qui ont été dits différents",
  client_action: "Ce qu'il y a à faire pour les clients, et ce qui a été fait",
  timeline_entry: "Fil des clients : notes, appels, documents",
  article_family: "Familles d'articles",
  article: "Articles",
  price_rate: "Coefficients et remises, par statut et par famille",
  price_list: "Tarifs",
  price_list_line: "Lignes des tarifs",
  compound: "Articles composés : comment ils se vendent",
  compound_dimension: "Dimensions des articles composés",
  compound_line: "Ce qui compose les articles composés",
  import_run: "Imports faits",
  import_change: "Ce que chaque import a changé",
  quote: "Devis",
  quote_line: "Lignes des devis",
  quote_cost: "Prix d'achat des lignes de devis",
  space_link: "Liens vers l'espace client, sans leur clé",
  quote_acceptance: "Signatures des devis et leurs preuves",
  quote_message: "Questions et réponses sur les devis",
  sales_order: "Commandes",
  sales_order_line: "Lignes des commandes",
  sales_order_cost: "Prix d'achat des lignes de commande",
  invoice: "Factures et acomptes",
  invoice_line: "Lignes des factures",
  deposit_recovery: "Acomptes repris sur les factures",
  credit_note: "Avoirs",
  credit_note_line: "Lignes des avoirs",
  issued_document: "Chaîne des documents émis et leurs empreintes",
  payment: "Règlements",
  payment_part: "Répartition des règlements sur les factures",
  ledger_entry: "Écritures comptables",
  ledger_line: "Lignes des écritures comptables",
  file: "Fichiers : leur fiche ; les fichiers eux-mêmes sont dans « fichiers »",
  file_folder: "Dossiers où les fichiers sont rangés",
  file_version: "Versions remplacées des fichiers",
  file_tagged: "Étiquettes des fichiers",
  file_erased: "Fichiers effacés pour de bon : à qui ils étaient, et quand",
  file_setting: "Réglage des corbeilles de documents",
  mail: "Mails envoyés, sans les clés de leurs liens",
  mail_event: "Ce que le service d'envoi a dit des mails",
  notification: "Notifications",
  telling_preference: "Préférences de notification",
  follow_up: "Relances faites",
  follow_up_setting: "Réglage des relances",
  audit: "Journal : qui a fait quoi, quand",
  outbox: "Événements de la société",
  number_series: "Compteurs des numéros de documents",
  scheduled_run: "Dernier passage des travaux automatiques",
  api_key: "Clés de l'API, sans leur secret",
  webhook: "Webhooks, sans leur secret",
  webhook_delivery: "Appels des webhooks",
};

export interface ArchivedColumn {
  name: string;
  /** How a person reads it: the exact value stands in the JSON lines. */
  reads: "euros" | "unit-price" | "quantity" | "rate" | "day" | "instant" | "flag" | "text";
}
export interface ArchivedTable {
  name: string;
  words: string;
  columns: ArchivedColumn[];
  /** Rows read at a time; letters are long. */
  page: number;
}

export const everyTable = (): SQLiteTable[] =>
  (Object.values(SCHEMA) as unknown[]).filter((value): value is SQLiteTable => is(value, SQLiteTable));

/** What leaves, in the order of the archive. */
export const archivedTables = (): ArchivedTable[] =>
  everyTable()
    .filter((table) => !(getTableName(table) in KEPT_BACK))
    .map((table) => {
      const name = getTableName(table);
      const secret = SECRET_COLUMNS[name] ?? [];
      return {
        name,
        words: TABLE_WORDS[name] ?? name,
        page: LONG.has(name) ? 100 : 2000,
        columns: Object.values(getTableColumns(table))
          .filter((column) => !secret.includes(column.name))
          .map((column) => ({ name: column.name, reads: readingOf(column.name, column.dataType) })),
      };
    });

const LONG = new Set(["mail", "import_change", "webhook_delivery", "audit"]);

/** The unit is in the name of the column (db/schema/columns.ts). */
function readingOf(name: string, dataType: string): ArchivedColumn["reads"] {
  if (dataType === "boolean") return "flag";
  if (name.endsWith("_cents")) return "euros";
  if (name.endsWith("_price") && dataType === "number") return "unit-price";
  if (name === "quantity") return "quantity";
  if (name.endsWith("_bp")) return "rate";
  if (name.endsWith("_on") || name.endsWith("_until")) return dataType === "string" ? "day" : "instant";
  if ((name === "at" || name.endsWith("_at")) && dataType === "number") return "instant";
  return "text";
}
