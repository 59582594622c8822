import { type Mail, type MailFrame, writeLetter } from "~/outputs/mail/letter";
import { fillMarkers, type MarkerValues } from "~/outputs/mail/markers";

/** A mail that a company may reword: plain text with markers. */
export interface MailTemplate {
  subject: string;
  body: string;
}

export type TemplateKey =
  | "quote-sent"
  | "quote-reminder"
  | "quote-accepted"
  | "invoice-sent"
  | "invoice-reminder"
  | "credit-note-sent"
  | "report-sent"
  | "survey-sent";

const SIGNED = "\n\nBien cordialement,\n[data.expediteur]\n[data.entreprise]";

/** What is sent until a company writes its own words. */
export const DEFAULT_TEMPLATES: Record<TemplateKey, MailTemplate> = {
  "quote-sent": {
    subject: "Votre devis [data.numero] - [data.titre]",
    body: `Bonjour,\n\nVous trouverez ci-joint notre devis [data.numero], d’un montant de [data.montant] TTC. Il est valable jusqu’au [data.validite].\n\nVous pouvez le lire en ligne, choisir vos options, nous poser une question et l’accepter quand il vous convient.${SIGNED}`,
  },
  "quote-reminder": {
    subject: "Votre devis [data.numero] - [data.titre]",
    body: `Bonjour,\n\nNous vous avons adressé notre devis [data.numero] du [data.date], d’un montant de [data.montant] TTC. L’avez-vous bien reçu ?\n\nIl est valable jusqu’au [data.validite]. Une question, un point à revoir ? Répondez simplement à ce message : nous en parlerons volontiers.${SIGNED}`,
  },
  "quote-accepted": {
    subject: "Vous avez accepté le devis [data.numero]",
    body: `Bonjour,\n\nNous avons bien reçu votre accord sur le devis [data.numero], d’un montant de [data.montant] TTC, et nous vous en remercions.\n\nVous trouverez ci-joint le devis signé : gardez-le, il fait foi entre nous. Nous revenons vers vous pour convenir de la suite.${SIGNED}`,
  },
  "invoice-sent": {
    subject: "Votre facture [data.numero]",
    body: `Bonjour,\n\nVous trouverez ci-joint notre facture [data.numero] du [data.date], d’un montant de [data.montant] TTC, à régler au plus tard le [data.echeance].\n\nPour un virement, merci de rappeler le numéro de la facture.${SIGNED}`,
  },
  "invoice-reminder": {
    subject: "Votre facture [data.numero]",
    body: `Bonjour,\n\nSauf erreur de notre part, il reste [data.reste] à régler sur notre facture [data.numero] du [data.date], dont l’échéance était le [data.echeance]. Vous la trouverez ci-jointe.\n\nSi votre règlement est parti entre-temps, merci de ne pas tenir compte de ce message. En cas de difficulté, appelez-nous : nous trouverons une solution ensemble.${SIGNED}`,
  },
  "credit-note-sent": {
    subject: "Votre avoir [data.numero]",
    body: `Bonjour,\n\nVous trouverez ci-joint notre avoir [data.numero] du [data.date], d’un montant de [data.montant] TTC.${SIGNED}`,
  },
  "report-sent": {
    subject: "[data.titre] du [data.date]",
    body: `Bonjour,\n\nVous trouverez ci-joint le rapport établi chez vous le [data.date] : « [data.titre] ».\n\nUne question, un point à préciser ? Répondez simplement à ce message.${SIGNED}`,
  },
  "survey-sent": {
    subject: "Votre avis sur notre travail",
    body: `Bonjour,\n\nVous nous avez fait confiance, merci. Que pensez-vous de notre travail ? Quelques questions, deux minutes, et chaque réponse est lue par une personne de l’équipe.${SIGNED}`,
  },
};

const BUTTONS: Partial<Record<TemplateKey, string>> = {
  "quote-sent": "Voir le devis",
  "quote-reminder": "Voir le devis",
  "quote-accepted": "Voir le devis signé",
  "invoice-sent": "Voir la facture",
  "invoice-reminder": "Voir la facture",
  "survey-sent": "Donner mon avis",
};

/** The template with its markers filled, as a letter; the button leads to `data.lien` when there is one; `after` is small print. */
export function renderTemplate(
  key: TemplateKey,
  template: MailTemplate,
  values: MarkerValues,
  frame: MailFrame,
  after = "",
): Mail {
  const label = BUTTONS[key];
  const url = values["data.lien"];
  return writeLetter(
    {
      subject: fillMarkers(template.subject, values).replace(/[\s-]+$/, ""),
      body: fillMarkers(template.body, values),
      button: label && url ? { label, url } : null,
      after,
    },
    frame,
  );
}
