import type { Sentences } from "../sentences";

export const catalogSentences: Sentences = {
  "catalog-not-found": "Cette installation d'Aplomb n'a pas de catalogues fournisseurs.",
  "supplier-not-found": "Ce fournisseur n'a pas de catalogue ici, ou n'en a plus.",
  "catalog-item-not-found": "Cet article n'est plus dans le catalogue en service : cherchez-le de nouveau.",
  "condition-not-found": "Cette condition vient d'être retirée.",
};
