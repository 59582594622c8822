import type { ResultKind } from "~/operations/search/found";

/** French name of each group, one and several, and its outline. */
export const KINDS: Record<ResultKind, { one: string; many: string; icon: string }> = {
  client: {
    one: "Client",
    many: "Clients",
    icon: "M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5 20c0-3.6 3.1-6 7-6s7 2.4 7 6",
  },
  article: { one: "Article", many: "Articles", icon: "M12 3 4 7v10l8 4 8-4V7zM4 7l8 4 8-4M12 11v10" },
  quote: { one: "Devis", many: "Devis", icon: "M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5" },
  order: { one: "Commande", many: "Commandes", icon: "M5 7h14l-1.2 13H6.2zM9 7V6a3 3 0 0 1 6 0v1" },
  invoice: { one: "Facture", many: "Factures", icon: "M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6" },
  ouvrage: { one: "Ouvrage", many: "Ouvrages", icon: "M4 20V10l8-6 8 6v10zM9 20v-6h6v6" },
  file: { one: "Fichier", many: "Fichiers", icon: "M4 7h6l2 2h8v10H4z" },
  inside: {
    one: "Dans un document",
    many: "Dans les documents",
    icon: "M6 3h8l4 4v14H6zM9 12h6M9 15.5h6M9 8.5h2",
  },
  "credit-note": { one: "Avoir", many: "Avoirs", icon: "M6 3h12v18l-3-2-3 2-3-2-3 2zM15 10H9m2-2-2 2 2 2" },
};
