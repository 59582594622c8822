import { PERMISSIONS, ROLES, type Role, type StaffPermission } from "./permissions";

export const ROLE_NAMES: Record<Role, string> = {
  direction: "Direction",
  commercial: "Commercial",
  bureau: "Bureau",
  planification: "Planification",
  technicien: "Technicien",
  comptabilite: "Comptabilité",
};

/** One line for the person who chooses a role. */
export const ROLE_PURPOSES: Record<Role, string> = {
  direction: "Voit et règle tout : entreprise, équipe, prix d'achat, journal.",
  commercial: "Suit ses clients, fait et envoie les devis, voit les marges.",
  bureau: "Tient les fiches, les devis et les factures, sans les prix d'achat.",
  planification: "Tient les fiches clients et les ouvrages, sans aucun montant.",
  technicien: "Consulte les clients, note et photographie sur le terrain, sans aucun montant.",
  comptabilite: "Émet les factures, enregistre les règlements, voit les marges.",
};

interface Group {
  title: string;
  rows: [StaffPermission, string][];
}

/** The sentences of the matrix, in its order (A13). */
export const MATRIX: Group[] = [
  {
    title: "Montants",
    rows: [
      ["see.sale-prices", "Voir les prix de vente et les totaux"],
      ["see.costs", "Voir les prix d'achat et les marges"],
    ],
  },
  {
    title: "Clients et ouvrages",
    rows: [
      ["client.read", "Consulter les fiches clients"],
      ["view.share", "Partager des vues de listes avec toute l'équipe"],
      ["client.write", "Créer et modifier les fiches clients"],
      ["client.erase", "Effacer une personne, et lire le registre des effacements"],
      ["client.export", "Remettre à une personne toutes ses données"],
      ["client.merge", "Fusionner deux fiches clients, et annuler une fusion"],
      ["ouvrage.write", "Créer et renommer les ouvrages"],
      ["note.write", "Écrire une note sur une fiche"],
      ["action.write", "Noter ce qu'il y a à faire pour un client, le faire, le remettre à plus tard"],
      ["action.hand-over", "Confier à une autre personne tout ce que quelqu'un avait à faire"],
      ["file.read", "Ouvrir les documents"],
      ["file.write", "Ajouter et classer des documents"],
      ["file.lock", "Verrouiller un document, ou lever le verrou"],
      ["file.erase", "Effacer pour de bon ce qui est à la corbeille des documents"],
    ],
  },
  {
    title: "Enquêtes",
    rows: [
      ["report.read", "Consulter les rapports"],
      ["report.write", "Remplir, terminer et corriger les rapports"],
      ["report.send", "Envoyer un rapport au client"],
      ["survey.read", "Lire les réponses aux enquêtes"],
      ["survey.send", "Envoyer une enquête à un client"],
      ["scenario.manage", "Écrire et publier les modèles de rapports et d'enquêtes"],
    ],
  },
  {
    title: "Articles",
    rows: [
      ["article.read", "Consulter la base d'articles"],
      ["article.write", "Créer et modifier les articles"],
      ["price.manage", "Régler les coefficients, les remises et les tarifs"],
      ["supplier.conditions", "Régler les catalogues des fournisseurs : remises, comptes, affichage"],
      ["import.run", "Importer un fichier d'articles ou de clients, et annuler un import"],
    ],
  },
  {
    title: "Devis et commandes",
    rows: [
      ["quote.read", "Consulter les devis"],
      ["quote.write", "Écrire, réviser et dupliquer les devis"],
      ["quote.send", "Envoyer un devis au client"],
      ["order.read", "Consulter les commandes"],
      ["order.write", "Créer et suivre les commandes"],
    ],
  },
  {
    title: "Factures et règlements",
    rows: [
      ["invoice.read", "Consulter les factures et les avoirs"],
      ["invoice.write", "Préparer une facture ou un avoir"],
      ["invoice.issue", "Émettre une facture ou un avoir, définitivement"],
      ["payment.read", "Consulter les règlements"],
      ["payment.write", "Enregistrer un règlement, ou l'annuler par une écriture inverse"],
      ["chain.read", "Vérifier la chaîne des documents émis"],
    ],
  },
  {
    title: "Messages",
    rows: [
      ["mail.read", "Consulter les messages envoyés"],
      ["mail.write", "Écrire à un client"],
      ["mail.manage", "Relancer un message bloqué, régler les modèles"],
    ],
  },
  {
    title: "Entreprise",
    rows: [
      ["home.read", "Ouvrir l'accueil"],
      ["search.use", "Chercher dans tout le logiciel"],
      ["profile.manage", "Régler son profil, son mot de passe et ses appareils"],
      ["company.read", "Consulter l'identité de l'entreprise"],
      ["company.manage", "Régler l'entreprise : identité, droit, banque, logo, numérotation"],
      ["company.export", "Emporter toutes les données de l'entreprise en une archive"],
      ["choice.manage", "Régler les listes : statuts, origines, types d'ouvrage, unités"],
      ["layout.manage", "Mettre en page les devis et les factures"],
      ["user.read", "Voir l'équipe"],
      ["user.manage", "Inviter, changer un rôle, désactiver une personne"],
      ["audit.read", "Lire le journal : qui a fait quoi, quand"],
      ["api.manage", "Faire et fermer les clés de l'API"],
      ["webhook.manage", "Prévenir d'autres logiciels de ce qui se passe"],
      ["job.manage", "Voir les travaux automatiques, les lancer, relancer ce qui s'est arrêté"],
    ],
  },
];

const holds = (permission: StaffPermission, role: Role) =>
  (PERMISSIONS[permission] as readonly Role[]).includes(role);

/** The matrix as Markdown; docs/permissions.md holds this text (tests/house compares). */
export function matrixText(): string {
  const head = `| | ${ROLES.map((role) => ROLE_NAMES[role]).join(" | ")} |`;
  const rule = `| --- |${" :-: |".repeat(ROLES.length)}`;
  const groups = MATRIX.map(({ title, rows }) =>
    [
      `## ${title}`,
      "",
      head,
      rule,
      ...rows.map(
        ([permission, says]) =>
          `| ${says} (\`${permission}\`) | ${ROLES.map((role) => (holds(permission, role) ? "oui" : "")).join(" | ")} |`,
      ),
    ].join("\n"),
  );
  return `${[
    "# Qui peut quoi",
    "Produit à partir de `domain/access/permissions.ts`. Pour le rafraîchir : `npm run permissions`.",
    ...groups,
  ].join("\n\n")}\n`;
}
