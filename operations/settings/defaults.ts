import type { articleFamily } from "~/db/schema/articles";
import type { choice } from "~/db/schema/settings";

type Choice = typeof choice.$inferInsert;
type List = Choice["list"];

const plain = (list: List, prefix: string, labels: [string, string, string?][]): Choice[] =>
  labels.map(([key, label, colour], position) => ({
    id: `${prefix}-${key}`,
    list,
    label,
    position: position + 1,
    colour: colour ?? "slate",
    semantics: null,
    archivedAt: null,
  }));

const status = (
  key: string,
  label: string,
  colour: string,
  position: number,
  semantics: NonNullable<Choice["semantics"]>,
): Choice => ({
  id: `st-${key}`,
  list: "client-status",
  label,
  position,
  colour,
  semantics,
  archivedAt: null,
});

/** The lists that a new company starts with; a person shapes them afterwards. */
export const DEFAULT_CHOICES: Choice[] = [
  status("suspect", "Suspect", "slate", 1, { sellable: true, searchable: true, bin: false }),
  status("prospect", "Prospect", "copper", 2, { sellable: true, searchable: true, bin: false }),
  status("client", "Client", "ink", 3, { sellable: true, searchable: true, bin: false }),
  status("bin", "Corbeille", "slate", 9, { sellable: false, searchable: false, bin: true }),
  ...plain("client-origin", "or", [
    ["bouche", "Bouche-à-oreille"],
    ["site", "Site internet"],
    ["salon", "Salon ou foire"],
    ["passage", "Passage au magasin"],
    ["parrainage", "Parrainage"],
    ["apporteur", "Apporteur d'affaires"],
    ["pub", "Publicité"],
    ["autre", "Autre"],
  ]),
  ...plain("civility", "ci", [
    ["m", "M."],
    ["mme", "Mme"],
    ["mmem", "M. et Mme"],
    ["indivision", "Indivision"],
  ]),
  ...plain("ouvrage-type", "ot", [
    ["piscine", "Piscine", "ink"],
    ["spa", "Spa", "ink"],
    ["poele", "Poêle ou insert", "copper"],
    ["chaudiere", "Chaudière", "copper"],
    ["pac", "Pompe à chaleur", "green"],
    ["bains", "Salle de bains", "ink"],
    ["jardin", "Jardin", "green"],
  ]),
  ...plain("action-type", "at", [
    ["appel", "Appeler", "ink"],
    ["mail", "Écrire", "ink"],
    ["visite", "Passer voir", "copper"],
    ["devis", "Relancer le devis", "orange"],
    ["autre", "À faire", "slate"],
  ]),
  ...plain("file-tag", "ft", [
    ["avant", "Avant travaux", "copper"],
    ["apres", "Après travaux", "green"],
    ["plan", "Plan", "ink"],
    ["administratif", "Administratif", "slate"],
    ["garantie", "Garantie", "orange"],
  ]),
  ...plain("unit", "un", [
    ["u", "u"],
    ["h", "h"],
    ["j", "j"],
    ["ml", "ml"],
    ["m2", "m²"],
    ["m3", "m³"],
    ["kg", "kg"],
    ["t", "t"],
    ["l", "l"],
    ["ens", "ens"],
    ["forfait", "forfait"],
    ["km", "km"],
  ]),
  ...plain("payment-mode", "pm", [
    ["virement", "Virement"],
    ["cheque", "Chèque"],
    ["carte", "Carte bancaire"],
    ["especes", "Espèces"],
    ["prelevement", "Prélèvement"],
    ["financement", "Organisme de financement"],
  ]),
];

const family = (
  key: string,
  name: string,
  position: number,
  salesAccount: string,
  purchaseAccount: string,
): typeof articleFamily.$inferInsert => ({
  id: `fa-${key}`,
  parentId: null,
  name,
  position,
  salesAccount,
  purchaseAccount,
});

/** Families with the accounts of the plan comptable: 704 works, 706 services, 707 goods. */
export const DEFAULT_FAMILIES: (typeof articleFamily.$inferInsert)[] = [
  family("piscines", "Piscines", 1, "707100", "607100"),
  family("spas", "Spas", 2, "707200", "607200"),
  family("poeles", "Poêles et inserts", 3, "707300", "607300"),
  family("chauffage", "Chaudières et pompes à chaleur", 4, "707400", "607400"),
  family("bains", "Salles de bains", 5, "707500", "607500"),
  family("jardin", "Jardin", 6, "707600", "607600"),
  family("fournitures", "Fournitures et consommables", 7, "707700", "607700"),
  family("pose", "Pose et main-d'œuvre", 8, "704000", "611000"),
  family("entretien", "Entretien et dépannage", 9, "706000", "611000"),
  family("transport", "Livraison et déplacement", 10, "708500", "624000"),
];
