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
  "family-order-wrong": "Cet ordre nomme deux fois la même famille.",
};
