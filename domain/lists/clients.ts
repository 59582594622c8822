import { CHANNEL_WORDS, CHANNELS } from "~/domain/privacy/consent";
import type { Shape } from "./address";
import type { ListColumn } from "./column";

const FILE = "Fiche";
const REACH = "Coordonnées";
const LIFE = "Suivi";
const MONEY = "Montants";
const all = { sorts: true, filters: true };

/** Columns of the list of clients; choices get their options from the company's lists. */
export const CLIENT_COLUMNS: readonly ListColumn[] = [
  { key: "nom", label: "Nom", type: "text", group: FILE, width: 240, ...all },
  { key: "statut", label: "Statut", type: "choice", group: FILE, width: 130, ...all },
  { key: "type", label: "Type", type: "choice", group: FILE, width: 110, ...all },
  { key: "code", label: "Code", type: "text", group: FILE, width: 110, ...all },
  { key: "carte", label: "Carte de fidélité", type: "text", group: FILE, width: 130, ...all },
  { key: "civilite", label: "Civilité", type: "text", group: FILE, width: 90, ...all },
  { key: "siren", label: "SIREN", type: "text", group: FILE, width: 110, ...all },
  { key: "siret", label: "SIRET", type: "text", group: FILE, width: 140, ...all },
  { key: "tva", label: "N° de TVA", type: "text", group: FILE, width: 130, ...all },
  { key: "observations", label: "Observations", type: "text", group: FILE, width: 240, filters: true },
  { key: "adresse", label: "Adresse", type: "text", group: REACH, width: 220, filters: true },
  { key: "cp", label: "Code postal", type: "text", group: REACH, width: 100, ...all },
  { key: "ville", label: "Ville", type: "text", group: REACH, width: 160, ...all },
  { key: "tel", label: "Téléphone", type: "phone", group: REACH, width: 135, filters: true },
  { key: "mail", label: "E-mail", type: "mail", group: REACH, width: 210, filters: true },
  { key: "suivi", label: "Suivi par", type: "choice", group: LIFE, width: 150, ...all },
  { key: "origine", label: "Origine", type: "choice", group: LIFE, width: 130, ...all },
  { key: "creation", label: "Créé le", type: "instant", group: LIFE, width: 110, ...all },
  { key: "par", label: "Créé par", type: "choice", group: LIFE, width: 150, ...all },
  { key: "modification", label: "Modifié le", type: "instant", group: LIFE, width: 110, ...all },
  { key: "contact", label: "Dernier contact", type: "instant", group: LIFE, width: 130, ...all },
  { key: "prochaine", label: "Prochaine action", type: "day", group: LIFE, width: 135, ...all },
  { key: "actions", label: "Actions à faire", type: "number", group: LIFE, width: 125, ...all },
  {
    key: "devis",
    label: "Dernier devis",
    type: "instant",
    group: LIFE,
    width: 120,
    permission: "quote.read",
    ...all,
  },
  {
    key: "facture",
    label: "Dernière facture",
    type: "day",
    group: LIFE,
    width: 135,
    permission: "invoice.read",
    ...all,
  },
  { key: "ouvrages", label: "Ouvrages", type: "number", group: LIFE, width: 95, ...all },
  { key: "espace", label: "Espace client", type: "yes", group: LIFE, width: 110, filters: true },
  ...CHANNELS.map(
    (channel): ListColumn => ({
      key: `accord-${channel}`,
      label: `Accord ${channel === "sms" ? "SMS" : CHANNEL_WORDS[channel].toLowerCase()}`,
      type: "choice",
      group: LIFE,
      width: 140,
      filters: true,
    }),
  ),
  {
    key: "ca",
    label: "Chiffre d'affaires HT",
    type: "money",
    group: MONEY,
    width: 150,
    permission: "see.sale-prices",
    ...all,
  },
  {
    key: "solde",
    label: "Reste dû",
    type: "money",
    group: MONEY,
    width: 120,
    permission: "invoice.read",
    ...all,
  },
];

export const USUAL_CLIENTS: Shape = {
  columns: ["nom", "statut", "cp", "ville", "tel", "suivi", "code"].map((key) => ({ key })),
  filters: [],
  sort: { key: "nom", descending: false },
};
