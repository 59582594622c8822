import type { Product } from "./product";

/** What "Exporter" of the list of clients writes (operations/clients/export-clients.ts): it comes back as it left. */
export const aplomb: Product = {
  id: "aplomb",
  label: "Aplomb",
  marks: ["Code", "Nom", "Type", "Statut", "Adresse", "Code postal", "Ville", "E-mail", "Suivi par"],
  least: 9,
  columns: [
    ["Code", "code"],
    ["Nom", "fullName"],
    ["Type", "kind"],
    ["Statut", "status"],
    ["Adresse", "street"],
    ["Code postal", "postcode"],
    ["Ville", "city"],
    ["Téléphone", "phone"],
    ["E-mail", "email"],
    ["SIRET", "siret"],
    ["Suivi par", "followedBy"],
  ],
};
