import type { Product } from "./product";

/**
 * Obat. No layout of its file is published: these are the words of its client sheet ("Type de client", "Nom de
 * l'entreprise", "Adresse de facturation", "Adresse de chantier", "Numéro de TVA", "Note interne").
 */
export const obat: Product = {
  id: "obat",
  label: "Obat",
  marks: [
    "Nom de l'entreprise",
    "Type de client",
    "Note interne",
    "Notes internes",
    "Référence client",
    "Code postal de chantier",
    "Adresse de chantier",
  ],
  least: 2,
  columns: [
    ["Référence client", "externalId"],
    ["Référence", "externalId"],
    ["Type de client", "kind"],
    ["Civilité", "civility"],
    ["Nom", "lastName"],
    ["Prénom", "firstName"],
    ["Nom de l'entreprise", "companyName"],
    ["Entreprise", "companyName"],
    ["Adresse de facturation", "street"],
    ["Adresse", "street"],
    ["Complément d'adresse", "complement"],
    ["Code postal de facturation", "postcode"],
    ["Code postal", "postcode"],
    ["Ville de facturation", "city"],
    ["Ville", "city"],
    ["Adresse de chantier", "site.street"],
    ["Code postal de chantier", "site.postcode"],
    ["Ville de chantier", "site.city"],
    ["Téléphone fixe", "phone"],
    ["Téléphone", "phone"],
    ["Téléphone portable", "phone2"],
    ["Mobile", "phone2"],
    ["Email", "email"],
    ["E-mail", "email"],
    ["SIREN", "siren"],
    ["SIRET", "siret"],
    ["Numéro de TVA", "vatNumber"],
    ["Note interne", "observations"],
    ["Notes internes", "observations"],
    ["Pays", ""],
    ["Date de création", ""],
  ],
  values: {
    kind: { professionnel: "Société", pro: "Société", entreprise: "Société", particulier: "Particulier" },
  },
};
