import type { StaffPermission } from "~/domain/access/permissions";
import { fold } from "~/domain/search/fold";

export interface SettingsPage {
  href: string;
  title: string;
  text: string;
  /** Other words people look for. */
  words: string;
  group: "Entreprise" | "Équipe" | "Travail" | "Vous";
  permission: StaffPermission;
}

/** Every page of settings, so that the search finds each by the words of the trade (GEN-17). */
export const SETTINGS: SettingsPage[] = [
  {
    href: "/reglages/entreprise/identite",
    title: "Identité de l'entreprise",
    text: "Raison sociale, SIRET, numéro de TVA, adresse, téléphone.",
    words: "siren siret ape naf rcs capital forme juridique siège mail site internet raison sociale",
    group: "Entreprise",
    permission: "company.read",
  },
  {
    href: "/reglages/entreprise/droit",
    title: "TVA, règlement et devis",
    text: "Régime de TVA, débits, délais, pénalités, acompte, validité des devis.",
    words: "franchise 293 B encaissements échéance retard indemnité conditions paiement taux",
    group: "Entreprise",
    permission: "company.read",
  },
  {
    href: "/reglages/entreprise/banque",
    title: "Banque",
    text: "IBAN et BIC imprimés sur les factures.",
    words: "rib virement compte bancaire",
    group: "Entreprise",
    permission: "company.read",
  },
  {
    href: "/reglages/entreprise/assurance",
    title: "Assurance décennale",
    text: "Assureur, contrat et couverture, imprimés sur devis et factures.",
    words: "décennale responsabilité civile rc pro garantie attestation",
    group: "Entreprise",
    permission: "company.read",
  },
  {
    href: "/reglages/entreprise/mediateur",
    title: "Médiateur de la consommation",
    text: "Pour les clients particuliers.",
    words: "litige réclamation conso",
    group: "Entreprise",
    permission: "company.read",
  },
  {
    href: "/reglages/entreprise/apparence",
    title: "Logo et couleur",
    text: "Ce que vos clients voient sur les documents et dans leur espace.",
    words: "image accent charte entête papier",
    group: "Entreprise",
    permission: "company.read",
  },
  {
    href: "/reglages/entreprise/nouveaux-clients",
    title: "Création d'un client",
    text: "Les champs demandés, obligatoires ou facultatifs ; comment un doublon se reconnaît.",
    words:
      "nouveau client fiche obligatoire champs préférences création téléphone origine doublon existe déjà",
    group: "Travail",
    permission: "company.read",
  },
  {
    href: "/reglages/entreprise/numerotation",
    title: "Codes clients et numérotation",
    text: "Création automatique du code client, numéros de ligne, compte de vente.",
    words: "export comptable code comptable auxiliaire compteur lignes 707000",
    group: "Travail",
    permission: "company.read",
  },
  {
    href: "/reglages/prix",
    title: "Prix et tarifs",
    text: "Coefficients de frais généraux et de marge par statut, remises par famille.",
    words:
      "tarif multi prix coefficient marge frais généraux remise famille statut promotion quantité palier",
    group: "Travail",
    permission: "price.manage",
  },
  {
    href: "/reglages/listes",
    title: "Listes",
    text: "Statuts, origines, civilités, types d'ouvrage, unités, modes de règlement.",
    words:
      "statut suspect prospect client corbeille origine civilité ouvrage piscine unité règlement paiement",
    group: "Travail",
    permission: "company.read",
  },
  {
    href: "/reglages/listes/fusion/supplier",
    title: "Fusionner dans une liste",
    text: "Fournisseurs, civilités, statuts, origines en double : l'un prend la place de l'autre.",
    words: "doublon fusion fournisseur civilité statut origine unité étiquette nettoyer regrouper",
    group: "Travail",
    permission: "choice.manage",
  },
  {
    href: "/reglages/mises-en-page",
    title: "Mises en page",
    text: "Ce que devis et factures montrent et comment : logo, couleur, colonnes, conditions générales, annexes.",
    words:
      "modèle document papier pdf impression colonne référence numéro de ligne cgv pied de page logo apparence",
    group: "Travail",
    permission: "company.read",
  },
  {
    href: "/reglages/modeles-de-mail",
    title: "Modèles de mail",
    text: "Les mots qui accompagnent devis, factures et avoirs.",
    words: "message lettre email courriel texte objet signature marqueur repère envoi",
    group: "Travail",
    permission: "company.read",
  },
  {
    href: "/reglages/bibliotheque",
    title: "Bibliothèque",
    text: "Conditions générales, attestations, plaquettes : ce qui se joint aux envois.",
    words: "cgv fichiers documents pièces jointes notices pdf",
    group: "Travail",
    permission: "file.read",
  },
  {
    href: "/reglages/documents",
    title: "Documents gardés",
    text: "Ce que pèsent photos, plans, devis et factures, et chez quels clients ; quand les corbeilles se vident.",
    words:
      "corbeille effacer purge vider stockage espace disque place poids mégaoctets gigaoctets taille volume",
    group: "Travail",
    permission: "company.read",
  },
  {
    href: "/reglages/utilisateurs",
    title: "Utilisateurs",
    text: "L'équipe, les invitations, les rôles de chacun.",
    words: "personnes comptes collègues inviter désactiver accès équipe",
    group: "Équipe",
    permission: "user.read",
  },
  {
    href: "/reglages/roles",
    title: "Rôles et droits",
    text: "Qui peut quoi, en un tableau.",
    words: "permissions matrice autorisations droits prix d'achat marges",
    group: "Équipe",
    permission: "user.read",
  },
  {
    href: "/reglages/questions",
    title: "Questions complémentaires",
    text: "Ce que vous demandez à vos clients en plus de leurs coordonnées.",
    words: "champs personnalisés question réponse fiche liste case cocher rubrique",
    group: "Travail",
    permission: "company.read",
  },
  {
    href: "/reglages/formulaires",
    title: "Rapports et enquêtes",
    text: "Vos modèles : rapports de visite à remplir sur place, enquêtes à envoyer après la facture.",
    words:
      "formulaire modèle scénario visite diagnostic intervention satisfaction questionnaire note avis signature",
    group: "Travail",
    permission: "company.read",
  },
  {
    href: "/reglages/catalogues",
    title: "Catalogues fournisseurs",
    text: "Les tarifs cherchés depuis la ligne d'un devis : lesquels, de quel jour, et vos remises.",
    words: "fournisseur catalogue tarif négoce fab-dis remise condition prix achat référence ean",
    group: "Travail",
    permission: "article.read",
  },
  {
    href: "/reglages/relances",
    title: "Relances",
    text: "Rappels des devis sans réponse et des factures échues, par mail.",
    words: "relance rappel retard impayé échéance devis silence automatique",
    group: "Travail",
    permission: "company.read",
  },
  {
    href: "/reglages/automatismes",
    title: "Travaux automatiques",
    text: "Ce qu'Aplomb fait tout seul : mails, contrôles de nuit, ménage, et ce qui s'est arrêté.",
    words: "cron tâches planifiées nuit relance événements arrêtés erreur contrôle chaîne",
    group: "Travail",
    permission: "job.manage",
  },
  {
    href: "/reglages/sante",
    title: "Santé du service",
    text: "Temps de réponse, demandes, lectures de la base, pages ouvertes, ce qui attend.",
    words: "métriques mesures performance lenteur rapidité serveur base erreurs file d'attente supervision",
    group: "Travail",
    permission: "job.manage",
  },
  {
    group: "Équipe",
    href: "/reglages/api",
    title: "API et clés",
    text: "Relier votre site, votre comptable ou un autre logiciel : clés, droits, mode d'emploi.",
    words: "api clé jeton intégration programme openapi automatisation connecter",
    permission: "api.manage",
  },
  {
    group: "Équipe",
    href: "/reglages/webhooks",
    title: "Webhooks",
    text: "Prévenir un autre logiciel dès qu'un devis est signé, une facture émise, une fiche changée.",
    words: "webhook prévenir notification intégration programme zapier make n8n",
    permission: "webhook.manage",
  },
  {
    href: "/reglages/journal",
    title: "Journal",
    text: "Qui a fait quoi, quand, avec l'avant et l'après.",
    words: "audit historique traçabilité connexion",
    group: "Équipe",
    permission: "audit.read",
  },
  {
    href: "/reglages/archive",
    title: "Emporter vos données",
    text: "Tout ce que l'entreprise garde ici, en une archive : tableaux, documents, photos.",
    words: "export exporter archive sauvegarde données csv json partir réversibilité rgpd portabilité",
    group: "Équipe",
    permission: "company.export",
  },
  {
    href: "/profil/notifications",
    title: "Notifications et tableau de bord",
    text: "Ce que la cloche vous signale, et le mail de chiffres du jour, de la semaine ou du mois.",
    words: "cloche alerte mail tableau de bord journalier hebdomadaire mensuel chiffres statistiques",
    group: "Vous",
    permission: "profile.manage",
  },
  {
    href: "/profil",
    title: "Mon profil",
    text: "Nom, téléphone, mot de passe, appareils.",
    words: "moi compte déconnexion",
    group: "Vous",
    permission: "profile.manage",
  },
  {
    href: "/profil/double-authentification",
    title: "Double authentification",
    text: "Un code de votre téléphone en plus du mot de passe.",
    words: "2fa totp sécurité codes de secours application",
    group: "Vous",
    permission: "profile.manage",
  },
];

/** Pages this viewer may open whose words begin like every word that was typed. */
export function findSettings(typed: string, permissions: readonly string[]): SettingsPage[] {
  const wanted = fold(typed).split(" ").filter(Boolean);
  return SETTINGS.filter((page) => {
    if (!permissions.includes(page.permission)) return false;
    const has = fold(`${page.title} ${page.text} ${page.words}`).split(/[^a-z0-9]+/);
    return wanted.every((word) => has.some((one) => one.startsWith(word)));
  });
}
