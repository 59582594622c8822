import {
  type ItemLine,
  type Line,
  type OptionGroup,
  PLAIN_ITEM,
  PLAIN_TITLE,
} from "~/domain/documents/document";
import { totals } from "~/domain/documents/totals";
import { basisPoints, quantity, unitPrice, ZERO } from "~/domain/money/money";
import type { Customer, Paper, Seller } from "~/outputs/paper";

export const seller: Seller = {
  legalName: "Atelier des Deux Rives",
  tradeName: "Deux Rives Piscines & Poêles",
  legalForm: "SARL",
  shareCapital: 2_000_000 as Seller["shareCapital"],
  siren: "100000009",
  siret: "10000000900017",
  naf: "43.22B",
  vatNumber: "FR88100000009",
  rcsCity: "Lyon",
  address: { lines: ["12 quai des Étroits"], postcode: "69005", city: "Lyon", country: "FR" },
  phone: "04 78 00 00 12",
  email: "bonjour@deux-rives.example",
  website: "deux-rives.example",
  bankName: "Banque du Rhône",
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP",
  insurance: "",
  mediator: "",
  logo: null,
};

export const company: Customer = {
  kind: "company",
  name: "Hôtel du Parc SAS",
  attention: "À l’attention de Mme Œuvrard",
  code: "C000142",
  billing: { lines: ["2 rue des Tilleuls"], postcode: "75002", city: "Paris", country: "FR" },
  site: {
    lines: ["Domaine de la Garenne", "Route des étangs"],
    postcode: "69280",
    city: "Marcy-l’Étoile",
    country: "FR",
  },
  siteLabel: "Adresse du chantier",
  siren: "200000008",
  vatNumber: "FR37200000008",
  electronicAddress: "",
};

export const person: Customer = {
  ...company,
  kind: "person",
  name: "Mme Zoé L’Haÿ-Żółkiewska",
  attention: "",
  siren: "",
  vatNumber: "",
  site: null,
};

/** An item line with the fields that matter given and the rest ordinary. */
export const item = (id: string, label: string, more: Partial<ItemLine> = {}): ItemLine => ({
  ...PLAIN_ITEM,
  kind: "item",
  id,
  optionId: null,
  label,
  articleId: null,
  reference: "",
  description: "",
  quantity: quantity(1000),
  unit: "u",
  unitPrice: unitPrice(1_000_000),
  discount: basisPoints(0),
  vatRate: basisPoints(2000),
  nature: "goods",
  account: "707000",
  ...more,
});

export const mentions = [
  {
    code: "late-penalties",
    text: "Pénalités de retard : trois fois le taux d’intérêt légal, exigibles sans rappel le jour suivant l’échéance.",
  },
  { code: "recovery-indemnity", text: "Indemnité forfaitaire pour frais de recouvrement : 40 €." },
  { code: "early-payment", text: "Pas d’escompte pour paiement anticipé." },
];

/** A paper of any kind over these lines, added up by the product's own engine. */
export function paper(lines: Line[], more: Partial<Paper> = {}, options: OptionGroup[] = []): Paper {
  const body = more.body ?? { lines, options, discount: null };
  const sums = totals(body);
  return {
    kind: "quote",
    number: "DE-2026-00012",
    revision: 1,
    title: "Piscine 8 × 4 m et local technique",
    dates: { issued: "2026-11-20", validUntil: "2026-12-20", due: null, supply: null },
    seller,
    customer: company,
    intro: "",
    closing: "",
    tax: { regime: "standard", onDebits: false },
    mentions,
    paymentTerms: "",
    facts: [],
    deposits: [],
    paid: ZERO,
    due: sums.gross,
    settledOn: null,
    original: null,
    orderReference: "",
    acceptance: null,
    numbersLines: true,
    paymentCode: null,
    accent: "#0f5c63",
    printedAt: "2026-11-20T09:30:00Z",
    ...more,
    body,
    totals: more.totals ?? sums,
  };
}

/** A page of everyday lines: sections, texts, a subtotal and two options. */
export function poolQuote(more: Partial<Paper> = {}, retained: string[] = []): Paper {
  const lines: Line[] = [
    {
      ...PLAIN_TITLE,
      kind: "title",
      level: 1,
      id: "t1",
      optionId: null,
      label: "Terrassement et maçonnerie",
    },
    item("a", "Terrassement en pleine masse", {
      quantity: quantity(48_500),
      unit: "m³",
      unitPrice: unitPrice(285_000),
      nature: "services",
      description: "Accès par le portail côté route, évacuation des terres comprise.\nHors roche.",
    }),
    item("b", "Radier en béton armé, épaisseur 20 cm", {
      quantity: quantity(38_000),
      unit: "m²",
      unitPrice: unitPrice(924_500),
      discount: basisPoints(500),
      nature: "services",
    }),
    {
      kind: "text",
      id: "x",
      optionId: null,
      label: "Le sol est supposé portant ; une étude de sol défavorable donnerait lieu à un avenant.",
    },
    { ...PLAIN_TITLE, kind: "title", level: 2, id: "t2", optionId: null, label: "Bassin" },
    item("c", "Structure coque 8 × 4 m, fond plat", {
      unitPrice: unitPrice(12_350_5000),
      description: "Coloris sable, escalier d’angle, profondeur 1,45 m.",
    }),
    item("d", "Margelles en pierre reconstituée", {
      quantity: quantity(24_600),
      unit: "ml",
      unitPrice: unitPrice(682_000),
    }),
    { kind: "subtotal", id: "s", optionId: null, label: "" },
    { ...PLAIN_TITLE, kind: "title", level: 1, id: "t3", optionId: null, label: "Filtration" },
    item("e", "Pompe à vitesse variable", { unitPrice: unitPrice(8_900_000) }),
    item("f", "Robot nettoyeur sans fil", {
      optionId: "o1",
      unitPrice: unitPrice(12_900_000),
      description: "Autonomie 90 minutes, garantie 3 ans.",
    }),
    item("g", "Volet immergé, lames PVC", { optionId: "o2", unitPrice: unitPrice(64_200_000) }),
    item("h", "Pose du volet", {
      optionId: "o2",
      quantity: quantity(8000),
      unit: "h",
      unitPrice: unitPrice(520_000),
      vatRate: basisPoints(1000),
      nature: "services",
    }),
    item("i", "Mise en service et formation", {
      quantity: quantity(3500),
      unit: "h",
      unitPrice: unitPrice(520_000),
      vatRate: basisPoints(1000),
      nature: "services",
    }),
  ];
  return paper(lines, more, [
    { id: "o1", label: "Robot de nettoyage", retained: retained.includes("o1"), choice: null },
    { id: "o2", label: "Volet de sécurité", retained: retained.includes("o2"), choice: null },
  ]);
}
