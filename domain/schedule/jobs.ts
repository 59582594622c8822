import type { When } from "./schedule";

/** Everything that happens by itself: its words for the screen, and when. What it does stands in workers/schedule.ts. */
export const JOBS = {
  mails: {
    title: "Départ des mails",
    about: "Envoie les mails en attente, et retente ceux que le serveur de mail a refusés.",
    when: { every: "minute" },
  },
  outbox: {
    title: "Suites de ce qui vient de se passer",
    about: "Commandes nées d'un devis signé, PDF des factures, pages ouvertes mises à jour.",
    when: { every: "minute" },
  },
  textes: {
    title: "Mots des documents",
    about: "Lit les textes et les PDF qui viennent d'arriver, pour qu'on les trouve par leurs mots.",
    when: { every: "minute" },
  },
  menage: {
    title: "Ménage",
    about: "Oublie les sessions finies, les liens expirés et les traces de plus de trente jours.",
    when: { every: "day", at: 3 * 60 + 15 },
  },
  orphelins: {
    title: "Corbeilles et fichiers sans propriétaire",
    about:
      "Vide les corbeilles de documents si vous l'avez choisi, et efface les fichiers dont l'enregistrement n'a pas abouti et les envois laissés en plan depuis une semaine.",
    when: { every: "day", at: 3 * 60 + 30 },
  },
  chaine: {
    title: "Contrôle des pièces et des écritures",
    about: "Recalcule la chaîne des factures et des avoirs, et vérifie que chaque écriture est équilibrée.",
    when: { every: "day", at: 4 * 60 },
  },
  conservation: {
    title: "Durées de conservation",
    about:
      "Dit à la direction, une fois, ce que la loi ne fait plus garder des personnes effacées. Rien ne part tout seul.",
    when: { every: "day", at: 4 * 60 + 30 },
  },
  tableaux: {
    title: "Tableaux de bord par mail",
    about: "Envoie à chacun les chiffres qu'il a choisis, du jour, de la semaine ou du mois écoulé.",
    when: { every: "day", at: 7 * 60 },
  },
  relances: {
    title: "Relances des devis",
    about: "Rappelle aux clients les devis sans réponse, et le signale au vendeur.",
    when: { every: "day", at: 9 * 60 },
  },
  retards: {
    title: "Factures en retard",
    about:
      "Signale les factures échues au bureau et au vendeur, et les rappelle aux clients si vous le voulez.",
    when: { every: "day", at: 9 * 60 + 15 },
  },
  enquetes: {
    title: "Envoi des enquêtes",
    about: "Demande leur avis aux clients dont une facture a l'âge que vous avez choisi.",
    when: { every: "day", at: 9 * 60 + 30 },
  },
} as const satisfies Record<string, { title: string; about: string; when: When }>;

export type JobName = keyof typeof JOBS;
export const isJob = (name: string): name is JobName => name in JOBS;
