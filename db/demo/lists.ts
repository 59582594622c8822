import type { listView } from "~/db/schema/lists";
import type { ListName } from "~/domain/lists/column";

type Row = typeof listView.$inferInsert;

const KEPT: [id: string, list: ListName, owner: string, name: string, address: string][] = [
  [
    "grue",
    "clients",
    "demo-claire",
    "Grue nécessaire",
    "c=nom.220,ville,tel,q-demo-qu-acces.260,q-demo-qu-code&f=q-demo-qu-acces:in:Grue%20n%C3%A9cessaire&tri=ville",
  ],
  [
    "relancer",
    "clients",
    "demo-nadia",
    "Prospects à relancer",
    "c=nom.220,ville,tel,suivi,contact,prochaine&f=statut:in:demo-st-prospect&f=prochaine:empty:&tri=contact",
  ],
  [
    "appels",
    "actions",
    "demo-nadia",
    "Appels de la semaine",
    "c=quoi.240,client,tel,pour,heure,qui&f=etat:in:open&f=type:in:demo-at-appel&f=pour:next:7&tri=pour",
  ],
  [
    "tournee",
    "ouvrages",
    "demo-luc",
    "Tournée d'entretien",
    "c=nom,client,tel,cp,ville,chantier.200,entretien,suivi&f=entretien:next:60&tri=cp",
  ],
];

/** Views that the demo company shares. */
export const demoViews = (now: number): Row[] =>
  KEPT.map(([id, list, ownerId, name, address]) => ({
    id: `demo-view-${id}`,
    list,
    ownerId,
    name,
    address,
    shared: true,
    removedAt: null,
    createdAt: now - 60 * 86_400_000,
    version: 1,
  }));
