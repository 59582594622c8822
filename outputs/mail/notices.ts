import { type Mail, type MailFrame, writeLetter } from "~/outputs/mail/letter";

/** To the seller: a customer has signed. `amount` is formatted, `at` is local time in words. */
export const quoteAcceptedNotice = (
  facts: {
    client: string;
    number: string;
    amount: string;
    signer: string;
    at: string;
    options: string[];
    url: string;
  },
  frame: MailFrame,
): Mail =>
  writeLetter(
    {
      subject: `Devis ${facts.number} accepté par ${facts.client}`,
      body: `${facts.signer} a accepté le devis ${facts.number} (${facts.client}) le ${facts.at}, pour ${facts.amount} TTC.${
        facts.options.length > 0
          ? `\n\nOptions retenues :\n${facts.options.map((option) => `– ${option}`).join("\n")}`
          : ""
      }\n\nLe devis signé est joint à ce message.`,
      button: { label: "Préparer la commande", url: facts.url },
      after: "",
    },
    frame,
  );

/** To the seller: the customer said no, with or without a reason. */
export const quoteRefusedNotice = (
  facts: { client: string; number: string; amount: string; reason: string; url: string },
  frame: MailFrame,
): Mail =>
  writeLetter(
    {
      subject: `Devis ${facts.number} refusé par ${facts.client}`,
      body: `${facts.client} ne donne pas suite au devis ${facts.number} (${facts.amount} TTC).\n\n${
        facts.reason ? `Son motif :\n« ${facts.reason} »` : "Aucun motif n’a été donné."
      }`,
      button: { label: "Ouvrir le devis", url: facts.url },
      after: "",
    },
    frame,
  );

/** To the seller: a question asked from the customer's page of a quote. */
export const questionNotice = (
  facts: { client: string; number: string; question: string; url: string },
  frame: MailFrame,
): Mail =>
  writeLetter(
    {
      subject: `Question de ${facts.client} sur le devis ${facts.number}`,
      body: `${facts.client} vous demande :\n\n« ${facts.question} »`,
      button: { label: "Répondre", url: facts.url },
      after: "",
    },
    frame,
  );

/** To the customer: the seller's answer to a question. */
export const answerNotice = (
  facts: { number: string; question: string; answer: string; url: string },
  frame: MailFrame,
): Mail =>
  writeLetter(
    {
      subject: `Réponse à votre question sur le devis ${facts.number}`,
      body: `Bonjour,\n\nVous nous demandiez :\n« ${facts.question} »\n\n${facts.answer}`,
      button: { label: "Voir le devis", url: facts.url },
      after: "",
    },
    frame,
  );

/** To a future user; `until` says in words when the link ends. */
export const invitation = (
  facts: { name: string; invitedBy: string; role: string; url: string; until: string },
  frame: MailFrame,
): Mail =>
  writeLetter(
    {
      subject: `${frame.companyName} vous ouvre un accès à Aplomb`,
      body: `Bonjour ${facts.name},\n\n${facts.invitedBy} vous invite à rejoindre ${frame.companyName} sur Aplomb, avec le rôle « ${facts.role} ».\n\nChoisissez votre mot de passe pour commencer.`,
      button: { label: "Créer mon accès", url: facts.url },
      after: `Ce lien est personnel et valable jusqu’au ${facts.until}. Si vous n’attendiez pas cette invitation, ignorez ce message.`,
    },
    frame,
  );

export const passwordReset = (facts: { name: string; url: string; until: string }, frame: MailFrame): Mail =>
  writeLetter(
    {
      subject: "Choisir un nouveau mot de passe",
      body: `Bonjour ${facts.name},\n\nVous avez demandé à changer votre mot de passe Aplomb.`,
      button: { label: "Choisir un nouveau mot de passe", url: facts.url },
      after: `Ce lien sert une seule fois, jusqu’au ${facts.until}. Si la demande ne vient pas de vous, ignorez ce message : votre mot de passe ne change pas.`,
    },
    frame,
  );

export type SecurityEvent =
  | "new-session"
  | "password-changed"
  | "totp-enabled"
  | "totp-disabled"
  | "recovery-code-used"
  | "recovery-codes-renewed";

const EVENTS: Record<SecurityEvent, { subject: string; sentence: string }> = {
  "new-session": {
    subject: "Nouvelle connexion à votre compte",
    sentence: "Votre compte vient d’être ouvert sur un nouvel appareil.",
  },
  "password-changed": {
    subject: "Votre mot de passe a changé",
    sentence: "Le mot de passe de votre compte vient de changer.",
  },
  "totp-enabled": {
    subject: "Double authentification activée",
    sentence: "La double authentification vient d’être activée sur votre compte.",
  },
  "totp-disabled": {
    subject: "Double authentification désactivée",
    sentence: "La double authentification vient d’être désactivée sur votre compte.",
  },
  "recovery-code-used": {
    subject: "Un code de secours a été utilisé",
    sentence: "Votre compte vient d’être ouvert avec un code de secours, qui ne servira plus.",
  },
  "recovery-codes-renewed": {
    subject: "Nouveaux codes de secours",
    sentence: "De nouveaux codes de secours ont été créés ; les anciens ne servent plus.",
  },
};

/** Tells a user what just happened to their account; `device` and `at` in words. */
export const securityNotice = (
  facts: { event: SecurityEvent; name: string; at: string; device: string; place: string; url: string },
  frame: MailFrame,
): Mail => {
  const event = EVENTS[facts.event];
  const where = [facts.device, facts.place].filter((part) => part !== "").join(", ");
  return writeLetter(
    {
      subject: event.subject,
      body: `Bonjour ${facts.name},\n\n${event.sentence}\n\nLe ${facts.at}${where ? `\n${where}` : ""}`,
      button: { label: "Vérifier mes connexions", url: facts.url },
      after:
        "Si c’est vous, il n’y a rien à faire. Sinon, changez votre mot de passe et fermez les autres connexions.",
    },
    frame,
  );
};
