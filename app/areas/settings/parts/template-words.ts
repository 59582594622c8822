import type { MarkerValues } from "~/outputs/mail/markers";

/** What each mail is, for the person who words it. */
export const TEMPLATE_WORDS = {
  "quote-sent": { title: "Envoi d'un devis", when: "Quand vous envoyez un devis depuis sa page." },
  "quote-reminder": {
    title: "Relance d'un devis",
    when: "Part tout seul chez le client qui n'a pas répondu, si vous l'avez demandé dans les réglages de relance.",
  },
  "quote-accepted": {
    title: "Devis accepté",
    when: "Part tout seul chez le client qui vient de signer, avec le devis signé.",
  },
  "invoice-sent": { title: "Envoi d'une facture", when: "Quand vous envoyez une facture ou un acompte." },
  "invoice-reminder": {
    title: "Rappel d'une facture échue",
    when: "Part tout seul quand l'échéance est passée, si vous l'avez demandé dans les réglages de relance.",
  },
  "report-sent": { title: "Envoi d'un rapport", when: "Quand vous envoyez un rapport depuis sa page." },
  "survey-sent": {
    title: "Envoi d'une enquête",
    when: "Quand vous demandez son avis à un client, à la main ou après une facture.",
  },
  "credit-note-sent": { title: "Envoi d'un avoir", when: "Quand vous envoyez un avoir." },
} as const;

/** A believable client, for the preview only. */
export const SAMPLE: MarkerValues = {
  "data.civilite": "Mme",
  "data.client": "Delorme Hélène",
  "data.interlocuteur": "Mme Hélène Delorme",
  "data.numero": "2026-00042",
  "data.titre": "Poêle à granulés du salon",
  "data.date": "23/11/2026",
  "data.montant": "6 480,00 €",
  "data.reste": "4 536,00 €",
  "data.validite": "23/12/2026",
  "data.echeance": "23/12/2026",
  "data.chantier": "8 chemin des Vignes, 69480 Anse",
  "data.lien": "https://exemple.fr/espace/apercu",
};
