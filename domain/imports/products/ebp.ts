import type { Product } from "./product";

const LINES = (what: string, prefix: string) =>
  [
    [`Adresse 1 (${what})`, `${prefix}street`],
    [`Adresse 2 (${what})`, `${prefix}complement`],
    [`Code postal (${what})`, `${prefix}postcode`],
    [`Ville (${what})`, `${prefix}city`],
    [`Adresse 3 (${what})`, ""],
    [`Adresse 4 (${what})`, ""],
    [`Département (${what})`, ""],
    [`Code Pays (${what})`, ""],
    [`Fax (${what})`, ""],
    [`Nom (adresse) (${what})`, ""],
    [`Civilité (adresse) (${what})`, ""],
  ] as const;

/**
 * EBP Bâtiment and EBP Gestion, export of "Clients". Source: headings of files read and written by public programs that
 * exchange with EBP ("Code (tiers)", "Adresse 1 (facturation)", "Nom (contact) (facturation)", …). The address of
 * invoices is the client's own there; the one of deliveries stands beside.
 */
export const ebp: Product = {
  id: "ebp",
  label: "EBP",
  marks: [
    "Code (tiers)",
    "Adresse 1 (facturation)",
    "Code postal (facturation)",
    "Nom (contact) (facturation)",
    "Téléphone portable (facturation)",
    "Notes en texte brut",
    "Code commercial/collaborateur",
    "Code famille clients",
  ],
  least: 2,
  columns: [
    ["Code (tiers)", "code"],
    ["Code", "code"],
    ["Civilité", "civility"],
    ["Nom", "fullName"],
    ["Nom (tiers)", "fullName"],
    ...LINES("facturation", ""),
    ...LINES("livraison", "delivery."),
    ["Civilité (contact) (facturation)", "person.civility"],
    ["Nom (contact) (facturation)", "person.lastName"],
    ["Prénom (facturation)", "person.firstName"],
    ["Fonction (facturation)", "person.function"],
    ["Téléphone fixe (facturation)", "phone"],
    ["Téléphone portable (facturation)", "phone2"],
    ["E-mail (facturation)", "email"],
    ["Civilité (contact) (livraison)", "person2.civility"],
    ["Nom (contact) (livraison)", "person2.lastName"],
    ["Prénom (livraison)", "person2.firstName"],
    ["Fonction (livraison)", "person2.function"],
    ["Téléphone portable (livraison)", "person2.phone"],
    ["Téléphone fixe (livraison)", "person2.phone2"],
    ["E-mail (livraison)", "person2.email"],
    ["SIREN", "siren"],
    ["SIRET", "siret"],
    ["Numéro de TVA intracommunautaire", "vatNumber"],
    ["Notes en texte brut", "observations"],
    ["Code commercial/collaborateur", ""],
    ["Code famille clients", ""],
    ["Code mode de règlement", ""],
    ["% remise", ""],
  ],
};
