import type { Sentences } from "../sentences";

export const spaceSentences: Sentences = {
  "space-link-not-found": "Il a expiré ou a été fermé. Contactez-nous : nous vous en enverrons un nouveau.",
  "quote-already-signed": "Ce devis est déjà signé.",
  "quote-already-refused": "Ce devis a été refusé. Contactez-nous si vous avez changé d'avis.",
  "quote-expired":
    "Ce devis n'est plus valable. Contactez-nous : nous vous en ferons parvenir un à la date du jour.",
  "quote-replaced": "Une version plus récente de ce devis l'a remplacé : elle vous a été envoyée à part.",
  "quote-withdrawn": "Ce devis n'est plus proposé.",
  "quote-changed":
    "Le devis a été modifié depuis que vous l'avez ouvert. Relisez-le avant de signer : rien n'a été enregistré.",
  "quote-paper-missing":
    "Le document de ce devis ne peut pas être ouvert pour l'instant. Rien n'a été enregistré : contactez-nous.",
  "variant-twice": "Choisissez une seule variante de chaque choix.",
  "quantity-not-offered":
    "La quantité de « {label} » n'est pas une de celles proposées. Rechargez la page et choisissez à nouveau.",
  "option-unknown": "Une des options choisies n'existe plus. Rechargez la page et choisissez à nouveau.",
  "certificate-missing": "Cochez cette case : le taux de TVA réduit demande votre attestation.",
  "signature-missing": "Signez dans le cadre, ou choisissez de signer au clavier.",
  "too-many-messages": "Vous avez envoyé beaucoup de messages : réessayez dans une heure, ou appelez-nous.",
  "space-closed": "L'espace de ce client est fermé : ouvrez-le avant d'y créer un lien.",
  "quote-not-sent": "Ce devis n'est pas encore parti : le client ne peut pas lire de réponse.",
};
