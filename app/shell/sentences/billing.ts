import type { Sentences } from "../sentences";

export const billingSentences: Sentences = {
  "credited-beyond-invoice":
    "« {label} » : vous ne pouvez pas reprendre plus que ce qu'il reste sur la facture.",
  "dated-before-last":
    "La dernière pièce de cette série est datée du {day} : celle-ci ne peut pas être antérieure.",
  "discount-not-divisible":
    "La remise de cette facture est un montant fixe : l'avoir doit reprendre toutes les lignes.",
  "nothing-to-credit": "Indiquez au moins une quantité à reprendre.",
};
