import type { Sentences } from "../sentences";

export const articleSentences: Sentences = {
  "article-not-found": "Cet article n'existe pas, ou n'est plus accessible.",
  "family-not-found": "Cette famille n'existe plus.",
  "article-reference-taken": "Cette référence est déjà celle de « {label} ».",
  "text-reference-needs-prefix": "La référence d'un texte commence par « txt_ ».",
  "text-has-no-price": "Un article de texte n'a pas de prix.",
  "family-gone": "Cette famille vient d'être supprimée : choisissez-en une autre.",
  "family-too-deep": "Une sous-famille ne peut pas en contenir d'autres : deux niveaux suffisent.",
  "family-name-taken": "Une famille de ce nom existe déjà ici.",
  "family-not-empty":
    "Cette famille contient encore {count} article(s), archivés compris : déplacez-les d'abord.",
  "family-has-children": "Cette famille contient encore des sous-familles : supprimez-les d'abord.",
  "family-has-prices":
    "Des prix parlent de cette famille : retirez-la d'abord des coefficients et des tarifs.",
  "price-rate-not-found": "Cette condition de prix vient d'être retirée.",
  "rate-twice": "Une condition existe déjà pour ces clients et ces articles : modifiez-la.",
  "text-is-no-compound": "Un article de texte ne se compose pas.",
  "compound-not-found": "Cet article n'est plus composé : ses lignes gardent ce qu'elles contiennent.",
  "compound-gone": "Un article composé n'existe plus.",
  "component-gone": "Cet article n'existe plus.",
  "component-is-text": "Un texte n'entre pas dans une composition.",
  "component-negative": "La quantité de « {label} » est négative avec ces dimensions.",
  "compound-cycle": "Cet article contient déjà celui que vous composez : il se contiendrait lui-même.",
  "compound-too-deep": "Trop de composés les uns dans les autres : {deepest} niveaux au plus.",
  "compound-too-many-parts":
    "Cette composition dépasse {most} articles, ceux des composés intérieurs compris.",
  "dimension-name":
    "Un nom s'écrit en un mot de lettres, chiffres et « _ », et n'est pas un mot des calculs (si, max, pi…).",
  "dimension-twice": "Deux dimensions ne portent pas le même nom.",
  "dimension-bounds": "Le maximum est plus petit que le minimum.",
  "dimension-initial": "La valeur proposée sort du minimum ou du maximum.",
  "dimension-missing": "{label} : donnez une valeur.",
  "dimension-unreadable": "« {text} » n'est pas un nombre.",
  "dimension-too-small": "{label} : au moins {bound} {unit}.",
  "dimension-too-large": "{label} : au plus {bound} {unit}.",
  "dimensions-too-many": "Cet article a {most} dimension(s) à donner.",
  "collapse-nothing": "Ce titre ne contient aucune ligne à regrouper.",
  "collapse-titles": "Ce titre en contient d'autres : regroupez-les d'abord.",
  "collapse-choices": "Le client choisit des quantités dans ces lignes : elles restent séparées.",
  "collapse-several-rates":
    "Ces lignes n'ont pas toutes le même taux de TVA : elles ne font pas une seule ligne.",
  "family-order-wrong": "Cet ordre nomme deux fois la même famille.",
};
