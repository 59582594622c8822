import type { Sentences } from "../sentences";

export const scenarioSentences: Sentences = {
  "form-template-not-found": "Ce modèle n'existe plus.",
  "form-not-published": "Ce modèle n'est pas publié, ou a été mis de côté.",
  "form-no-survey": "Ce modèle n'est pas une enquête.",
  "form-no-report": "Ce modèle est une enquête : elle s'envoie, elle ne se remplit pas ici.",
  "form-asks-nothing": "Ce formulaire ne demande rien encore : ajoutez-y au moins une question.",
  "section-title-missing": "Donnez un titre à cet écran.",
  "section-empty": "Cet écran est vide : ajoutez-y une question, ou retirez-le.",
  "field-words-missing": "Écrivez le texte de cette ligne.",
  "field-not-in-survey": "Une enquête ne demande ni photo ni signature.",
  "field-condition-later":
    "La question dont celle-ci dépend n'est plus au-dessus d'elle. Choisissez-en une autre.",
  "note-unknown": "Choisissez une note de l'échelle.",
  "signer-missing": "Indiquez le nom de la personne qui signe.",
  "report-not-found": "Ce rapport n'existe pas, ou n'est plus accessible.",
  "report-finished": "Ce rapport est terminé : corrigez-le pour en faire une nouvelle version.",
  "report-not-finished": "Terminez ce rapport avant de l'envoyer.",
  "photo-missing": "Une photo n'est pas encore arrivée : attendez qu'elle parte, ou retirez-la.",
  "photo-kind": "Le PDF ne peut imprimer que des photos JPEG ou PNG.",
  "survey-not-found": "Ce lien ne mène nulle part.",
  "survey-closed": "Cette enquête est fermée : on ne peut plus y répondre.",
  "survey-already-sent": "Cette enquête a déjà été envoyée pour ce travail.",
  "survey-box-refused":
    "Cet interlocuteur refuse les e-mails qui ne portent pas sur un devis, une facture ou un rendez-vous.",
  "survey-mails-refused":
    "Ce client refuse les e-mails qui ne portent pas sur un devis, une facture ou un rendez-vous.",
  "survey-stopped": "Ce client a demandé à ne plus recevoir d'enquête.",
};
