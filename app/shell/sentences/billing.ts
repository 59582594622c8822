import type { Sentences } from "../sentences";

export const billingSentences: Sentences = {
  "credited-beyond-invoice":
    "« {label} » : vous ne pouvez pas reprendre plus que ce qu'il reste sur la facture.",
  "dated-before-last":
    "La dernière pièce de cette série est datée du {day} : celle-ci ne peut pas être antérieure.",
  "discount-not-divisible":
    "La remise de cette facture est un montant fixe : l'avoir doit reprendre toutes les lignes.",
  "nothing-to-credit": "Indiquez au moins une quantité à reprendre.",
  "quote-not-signed": "Ce devis n'est pas signé : il n'y a pas encore de commande à créer.",
  "order-signed":
    "Cette commande reprend un devis signé : ses lignes ne changent plus. Faites un devis complémentaire.",
  "order-cancelled": "Cette commande est annulée.",
  "order-has-invoices": "Cette commande a déjà été facturée : faites d'abord un avoir.",
  "deposit-of-nothing": "Cet acompte ne représente aucun montant.",
  "deposits-beyond-order": "Avec les acomptes déjà faits, celui-ci dépasserait le montant de la commande.",
  "order-already-invoiced": "Cette commande a déjà une facture ({number}).",
  "already-issued":
    "La facture {number} est émise : elle ne peut plus changer. Pour la corriger, faites un avoir.",
  "not-issued-yet": "Cette facture n'est pas encore émise.",
  "invoice-without-line": "Ajoutez au moins une ligne avant d'émettre la facture.",
  "invoice-with-options":
    "Une facture ne réclame que ce qui est livré : intégrez les options au total, ou supprimez-les.",
  "invoice-not-positive":
    "Le total d'une facture doit être positif. Pour rendre de l'argent, faites un avoir.",
  "client-without-address":
    "L'adresse du client est incomplète : la loi demande un code postal et une ville sur la facture.",
  "credited-beyond-claim":
    "Cet avoir dépasserait ce que la facture réclame. Si des acomptes en ont été déduits, reprenez-la en entier.",
  "payment-in-the-future": "La date du règlement ne peut pas être dans le futur.",
  "paid-too-soon":
    "{number} a été signée hors établissement : aucun paiement ne peut être reçu avant le {day} (C. conso. L221-10).",
  "nothing-due": "Cette facture n'a plus rien à régler.",
  "paid-beyond-due": "Il reste {due} à régler sur {number}.",
  "parts-beyond-payment": "Les montants affectés dépassent le règlement.",
  "reversal-of-reversal": "Une annulation ne s'annule pas : enregistrez un nouveau règlement.",
  "already-reversed": "Ce règlement a déjà été annulé.",
};
