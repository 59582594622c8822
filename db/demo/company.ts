import { choice, company } from "~/db/schema/settings";
import { basisPoints, cents } from "~/domain/money/money";

/** Azur & Flamme, pools and stoves near Aix-en-Provence. Invented; its numbers pass the official checks. */
export const demoCompany = (now: number): typeof company.$inferInsert => ({
  id: "company",
  legalName: "Azur & Flamme",
  tradeName: "Azur & Flamme",
  legalForm: "SARL",
  shareCapitalCents: cents(3_000_000),
  siren: "500000005",
  siret: "50000000500016",
  naf: "43.22B",
  vatNumber: "FR78500000005",
  rcsCity: "Aix-en-Provence",
  street: "245 avenue du Pigonnet",
  postcode: "13090",
  city: "Aix-en-Provence",
  phone: "+33465710000",
  email: "bonjour@azur-flamme.example",
  website: "www.azur-flamme.example",
  bankName: "Banque du Midi",
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP",
  vatRegime: "real",
  vatOnDebits: false,
  paymentTerms: "net_days",
  paymentDays: 30,
  lateRateBp: basisPoints(1215),
  depositBp: basisPoints(3000),
  quoteValidityDays: 30,
  insurance: {
    kind: "decennale",
    insurer: "Mutuelle des Bâtisseurs",
    insurerAddress: "8 rue de la Bourse, 75002 Paris",
    contractNumber: "DEC-2024-118204",
    coverage: "France métropolitaine",
    activities: "Piscines, fumisterie, installation d'appareils de chauffage",
    validFrom: "2026-01-01",
    validTo: "2026-12-31",
  },
  mediator: {
    name: "Médiation Consommation Provence",
    address: "12 cours Sextius, 13100 Aix-en-Provence",
    website: "www.mediation-provence.example",
  },
  logoFileId: null,
  accent: "#0f5c63",
  allocatesClientCodes: true,
  clientCodePattern: "C{SEQ:6}",
  numbersLines: true,
  defaultSalesAccount: "707000",
  createdAt: now - 1100 * 86_400_000,
  version: 1,
});

const rows = (
  list: (typeof choice.$inferInsert)["list"],
  entries: [id: string, label: string, colour?: string][],
): (typeof choice.$inferInsert)[] =>
  entries.map(([id, label, colour], position) => ({
    id: `demo-${id}`,
    list,
    label,
    position,
    colour: colour ?? "slate",
    semantics: null,
    archivedAt: null,
  }));

const selling = { sellable: true, searchable: true, bin: false };

export const demoChoices = (): (typeof choice.$inferInsert)[] => [
  ...rows("client-status", [
    ["st-suspect", "Suspect"],
    ["st-prospect", "Prospect", "copper"],
    ["st-client", "Client", "ink"],
    ["st-pro", "Professionnel", "green"],
  ]).map((row) => ({ ...row, semantics: selling })),
  ...rows("client-status", [["st-bin", "Corbeille"]]).map((row) => ({
    ...row,
    position: 9,
    semantics: { sellable: false, searchable: false, bin: true },
  })),
  ...rows("client-origin", [
    ["or-site", "Site internet"],
    ["or-salon", "Salon de l'habitat"],
    ["or-bouche", "Bouche-à-oreille"],
    ["or-pages", "Annuaire"],
    ["or-vitrine", "Magasin"],
  ]),
  ...rows("civility", [
    ["ci-mme", "Mme"],
    ["ci-m", "M."],
    ["ci-mmem", "Mme et M."],
  ]),
  ...rows("ouvrage-type", [
    ["ot-piscine", "Piscine", "ink"],
    ["ot-poele", "Poêle à granulés", "copper"],
    ["ot-bois", "Poêle à bois", "orange"],
    ["ot-spa", "Spa", "blue"],
  ]),
  ...rows("action-type", [
    ["at-appel", "Appeler", "ink"],
    ["at-mail", "Écrire", "ink"],
    ["at-visite", "Passer voir", "copper"],
    ["at-devis", "Relancer le devis", "orange"],
    ["at-autre", "À faire"],
  ]),
  ...rows("file-tag", [
    ["ft-avant", "Avant travaux", "copper"],
    ["ft-apres", "Après travaux", "green"],
    ["ft-plan", "Plan", "ink"],
    ["ft-administratif", "Administratif"],
    ["ft-garantie", "Garantie", "orange"],
  ]),
  ...rows("unit", [
    ["un-u", "u"],
    ["un-h", "h"],
    ["un-j", "j"],
    ["un-ml", "ml"],
    ["un-m2", "m²"],
    ["un-m3", "m³"],
    ["un-kg", "kg"],
    ["un-forfait", "forfait"],
    ["un-ens", "ens"],
  ]),
  ...rows("payment-mode", [
    ["pm-transfer", "Virement"],
    ["pm-cheque", "Chèque"],
    ["pm-card", "Carte"],
    ["pm-cash", "Espèces"],
  ]),
];
