import type { Sentences } from "../sentences";

export const quoteSentences: Sentences = {
  "quote-client-binned":
    "Le statut de ce client ne permet pas de lui vendre : changez-le avant de lui faire un devis.",
  "quote-not-sendable": "Ce devis ne peut plus être envoyé : créez-en une nouvelle version.",
  "quote-without-line": "Ajoutez au moins une ligne avant d'envoyer ce devis.",
  "marker-unknown": "Ce texte contient un marqueur inconnu : {markers}.",
  "mail-too-big": "Les pièces jointes dépassent {max} Mo ensemble : retirez-en une.",
  "quote-not-draft":
    "Ce devis n'est plus un brouillon : créez une nouvelle version pour le modifier. Votre saisie reste sur cet appareil.",
  "quote-signed":
    "Ce devis est signé : il ne change plus. Dupliquez-le pour proposer des travaux supplémentaires.",
  "quote-has-newer-version": "Une version plus récente de ce devis existe déjà.",
  "quote-still-draft": "Ce devis n'est pas encore parti : modifiez-le directement.",
  "quote-left-already": "Ce devis est déjà parti chez le client : il ne peut plus être mis à la corbeille.",
  "article-form": "{sentence}",
  "price-unreadable": "Prix illisible. Exemple : 1 234,50",
  "discount-unreadable": "Une remise va de 0 à 100 %.",
  "vat-unreadable": "Un taux de TVA va de 0 à 100 %.",
  "coefficient-unreadable": "Un coefficient est un nombre positif. Exemple : 1,35",
  "coefficient-needs-cost": "Indiquez d'abord le coût de cette ligne.",
  "quantity.empty": "Indiquez une quantité.",
  "quantity.unreadable": "Quantité illisible. Exemples : 2,5 ou =8*4*1,5",
  "formula.unreadable": "Calcul illisible. Exemple : =8*4*1,5",
  "formula.unfinished": "Ce calcul n'est pas terminé.",
  "formula.parenthesis": "Il manque une parenthèse à ce calcul.",
  "formula.division-by-zero": "On ne divise pas par zéro.",
  "formula.too-long": "Ce calcul est trop long ({longest} caractères au plus).",
  "formula.too-large": "Ce résultat est trop grand.",
  "formula.too-deep": "Ce calcul a trop de parenthèses les unes dans les autres.",
  "formula.comparison-alone": "Une comparaison va dans si( … ; … ; … ).",
  "formula.needs-parenthesis": "Écrivez {name} suivi d'une parenthèse : {name}( … ).",
  "formula.unknown-function":
    "{name} n'est pas un calcul connu : min, max, arrondi, plafond, plancher, abs, racine, si.",
  "formula.arguments": "{name} attend de {least} à {most} valeurs, séparées par des points-virgules.",
  "formula.choice": "Écrivez si(comparaison ; valeur si oui ; valeur si non).",
  "formula.unknown-name": "{name} n'est ni une dimension ni une valeur calculée.",
  "formula.power": "Une puissance est un nombre entier, de −{most} à {most}.",
  "formula.root": "On ne prend pas la racine d'un nombre négatif.",
  "formula.decimals": "arrondi garde de 0 à 9 décimales.",
  "formula.pack": "plafond et plancher vont par paquets de plus de zéro.",
};
