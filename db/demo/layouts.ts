import type { documentLayout } from "~/db/schema/settings";
import { STANDARD } from "~/domain/layouts/layout";

const TERMS = `Article 1 – Objet
Les présentes conditions s'appliquent aux travaux et fournitures de ce devis. Elles sont acceptées avec lui.

Article 2 – Prix et validité
Les prix sont fermes jusqu'à la date de validité portée sur le devis. Passé ce jour, ils peuvent être révisés sur un nouveau devis.

Article 3 – Exécution
Les travaux commencent à la date convenue, une fois l'acompte reçu et les accès libres. Une difficulté du sol, des réseaux ou du conduit qui ne se voyait pas avant travaux fait l'objet d'un avenant signé.

Article 4 – Paiement
L'acompte se règle à la commande, le solde à réception de la facture. Le retard de paiement d'un professionnel entraîne des pénalités et l'indemnité forfaitaire de quarante euros.

Article 5 – Propriété
Les fournitures restent la propriété de l'entreprise jusqu'au paiement complet du prix.

Article 6 – Garanties
L'entreprise doit la garantie de parfait achèvement pendant un an, la garantie de bon fonctionnement pendant deux ans et la garantie décennale pour ce qui en relève.

Article 7 – Différends
Le client consommateur peut saisir gratuitement le médiateur dont les coordonnées figurent sur le devis.`;

/** A second look beside the standard one, for long works. */
export const demoLayouts = (now: number): (typeof documentLayout.$inferInsert)[] => [
  {
    id: "demo-layout-works",
    kind: "quote",
    name: "Chantiers",
    settings: {
      ...STANDARD,
      columns: ["reference", "quantity", "unit", "price", "vat"],
      foot: "Piscines et poêles depuis 2009 · Qualibat 5112 · RGE Qualibois",
      terms: TERMS,
    },
    createdAt: now - 400 * 86_400_000,
    updatedAt: now - 90 * 86_400_000,
  },
];
