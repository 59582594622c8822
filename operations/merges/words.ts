import { counted } from "~/domain/french";
import { TABLE_WORDS } from "../archive/tables";

/** What moves with a merge, as the screen counts it; the parties are shown one by one instead. */
const WORDS: Record<string, [one: string, many: string] | null> = {
  address: null,
  contact_point: null,
  interlocutor: null,
  binned_client: null,
  client_answer: null,
  file_folder: null,
  quote: ["devis", "devis"],
  sales_order: ["commande", "commandes"],
  invoice: ["facture ou acompte", "factures et acomptes"],
  credit_note: ["avoir", "avoirs"],
  payment: ["règlement", "règlements"],
  client_action: ["action", "actions"],
  timeline_entry: ["ligne d'historique", "lignes d'historique"],
  file: ["fichier", "fichiers"],
  ouvrage: ["ouvrage", "ouvrages"],
  space_link: ["lien vers l'espace client", "liens vers l'espace client"],
  mail: ["mail", "mails"],
  consent: ["consentement", "consentements"],
};

/** "3 devis"; a table of tomorrow is counted under the words of the archive. */
export function placeWord(table: string, count: number): string {
  const words = WORDS[table];
  if (words === null) return "";
  return words ? counted(count, words[0], words[1]) : `${TABLE_WORDS[table] ?? table} : ${count}`;
}
