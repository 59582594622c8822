import type { Sentences } from "../sentences";

export const houseSentences: Sentences = {
  forbidden: "Votre rôle ne donne pas accès à cette action.",
  "record-not-found": "Cet élément n'existe pas, ou n'est plus accessible.",
  "company-not-set-up": "La société n'a pas encore été installée.",
  "changed-meanwhile":
    "Quelqu'un a modifié cet élément entre-temps. Rien n'a été écrasé : rechargez la page pour voir sa version.",
  "failed-for-now":
    "Quelque chose n'a pas répondu de notre côté. Rien n'est perdu ni fait à moitié : réessayez dans un instant.",
  "form-unreadable": "Ce formulaire est arrivé illisible. Rechargez la page et recommencez.",
  "too-many-tries": "Trop d'essais. Réessayez dans {minutes} min.",
};
