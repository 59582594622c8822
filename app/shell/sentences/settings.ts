import type { Sentences } from "../sentences";

export const settingsSentences: Sentences = {
  "company-not-set-up": "L'entreprise n'est pas encore installée.",
  "already-set-up": "L'entreprise vient d'être installée par quelqu'un d'autre. Connectez-vous.",
  "siren-wrong":
    "Ce SIREN n'existe pas : un chiffre doit être faux. Il a neuf chiffres, sur votre extrait Kbis.",
  "siret-wrong": "Ce SIRET n'existe pas : un chiffre doit être faux. Il a quatorze chiffres.",
  "siret-of-another": "Ce SIRET ne commence pas par le SIREN de l'entreprise.",
  "vat-number-of-another": "Ce numéro n'est pas celui de ce SIREN. Attendu : {expected}.",
  "franchise-on-debits": "En franchise de TVA, il n'y a pas de TVA à payer d'après les débits.",
  "payment-too-late": "La loi limite ce délai à {max} jours (C. com. L441-10).",
  "late-rate-wrong": "Indiquez un taux entre 0 et 50 %.",
  "deposit-wrong": "Indiquez un acompte entre 0 et 100 %.",
  "iban-wrong": "Cet IBAN n'existe pas : un caractère doit être faux.",
  "bic-wrong": "Un BIC a 8 ou 11 caractères. Exemple : AGRIFRPP",
  "bic-without-iban": "Indiquez aussi l'IBAN.",
  "insurance-incomplete":
    "À compléter : la loi demande l'assureur, ses coordonnées, le contrat et sa couverture.",
  "insurance-ends-before": "L'assurance finit avant de commencer.",
  "mediator-incomplete": "Indiquez le nom du médiateur.",
  "mediator-unreachable": "Indiquez l'adresse ou le site du médiateur.",
  "pattern-unreadable":
    "Des capitales, des chiffres, des tirets, et les repères {AAAA}, {AA}, {SEQ:n}, {NOM:n}.",
  "pattern-without-counter":
    "Il faut un compteur, par exemple {SEQ:6}, pour que deux clients n'aient pas le même code.",
  "pattern-too-long": "Les logiciels comptables prennent {max} caractères au plus.",
  "question-not-found": "Cette question n'existe plus.",
  "answers-unreadable":
    "{count} réponse(s) ne se lisent pas ainsi, à commencer par « {first} ». Gardez le type, ou créez une autre question.",
  "answers-too-many": "Trop de réponses différentes pour changer de type. Créez plutôt une autre question.",
  "question-options-few": "Donnez au moins deux choix, un par ligne.",
  "question-options-same": "Deux choix sont identiques.",
  "question-condition-unknown":
    "La question dont celle-ci dépend n'est plus posée ainsi. Choisissez-en une autre.",
  "question-condition-loops":
    "Ces questions dépendraient l'une de l'autre sans fin. Choisissez une autre condition.",
  "choice-not-found": "Cette entrée n'existe plus.",
  "choice-label-taken": "Cette liste a déjà une entrée de ce nom.",
  "choice-list-empty": "Une liste garde au moins une entrée.",
  "status-bin-needed": "Il faut exactement un statut « corbeille », pour les fiches mises de côté.",
  "status-bin-sells": "Une fiche à la corbeille ne se vend pas et ne se cherche pas.",
  "status-none-sells": "Il faut au moins un statut pour lequel on peut faire un devis.",
  "logo-too-big": "Ce logo dépasse 2 Mo. Réduisez l'image et déposez-la de nouveau.",
  "logo-kind": "Déposez une image PNG ou JPEG.",
  "colour-unreadable": "Indiquez une couleur comme #0f5c63.",
  "accent-too-light": "Du texte blanc ne s'y lirait pas : contraste de {ratio}, il faut 4,5.",
  "layout-unknown": "Cette mise en page n'existe plus. Choisissez-en une autre.",
  "layout-aside": "Cette mise en page est de côté. Remettez-la d'abord.",
  "layout-annex-unknown": "Un de ces fichiers n'est plus dans la bibliothèque. Rechargez la page.",
  "api-key-not-found": "Cette clé n'existe plus.",
  "webhook-not-found": "Ce webhook a été retiré.",
};
